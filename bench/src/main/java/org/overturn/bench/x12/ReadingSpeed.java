package org.overturn.bench.x12;

import io.xlate.edi.stream.EDIStreamException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Compares readers over one file in one run, by the CPU time of the reading thread, which a busy machine disturbs less
/// than the clock.
public final class ReadingSpeed {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);

    private ReadingSpeed() {}

    /// Arguments: claims (100000 unless told), or the path of an 835.
    public static void main(String[] arguments) throws IOException, EDIStreamException {
        String what = arguments.length == 0 ? "100000" : arguments[0];
        boolean given = !what.chars().allMatch(Character::isDigit);
        Path file = given ? Path.of(what) : SyntheticFile.write(Integer.parseInt(what));
        try {
            run(file, arguments, System.out);
        } finally {
            if (!given) {
                Files.delete(file);
            }
        }
    }

    private static void run(Path file, String[] arguments, PrintStream out) throws IOException, EDIStreamException {
        long bytes = Files.size(file);
        out.printf("file     %.1f MB, load of the machine %.1f%n", bytes / 1e6, load());
        var readings = arguments.length < 2 ? Reading.values() : new Reading[] {Reading.valueOf(arguments[1])};
        for (Reading reading : readings) {
            long claims = 0;
            double[] megabytes = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long before = cpuNanos();
                claims = reading.claims(file);
                megabytes[round] = bytes * 1e3 / (cpuNanos() - before);
            }
            Arrays.sort(megabytes);
            out.printf(
                    "%-18s %7.1f MB/s median, %7.1f best, %,d claims, %,.0f claims/s%n",
                    reading,
                    megabytes[ROUNDS / 2],
                    megabytes[ROUNDS - 1],
                    claims,
                    claims * megabytes[ROUNDS / 2] * 1e6 / bytes);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
