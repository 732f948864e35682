package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Linux says of a process and of all that it started: processor time and memory.
///
/// @param cpuMicros used so far, by ended children too
/// @param residentBytes in memory now, shared memory counted once
record ProcessUsage(long cpuMicros, long residentBytes) {

    /// `USER_HZ` is 100 on every Linux that Java runs on. Source: proc(5)
    private static final long TICK_MICROS = 10_000;

    private static final int UTIME = 11;
    private static final int CSTIME = 14;
    private static final Path PROC = Path.of("/proc");

    static ProcessUsage of(ProcessHandle process) {
        ProcessUsage sum = alone(process.pid(), true);
        for (ProcessHandle child : process.descendants().toList()) {
            sum = sum.plus(alone(child.pid(), false));
        }
        return sum;
    }

    ProcessUsage plus(ProcessUsage other) {
        return new ProcessUsage(cpuMicros + other.cpuMicros, residentBytes + other.residentBytes);
    }

    /// Load of the machine over the last minute.
    static double load() {
        return read(PROC.resolve("loadavg"))
                .map(line -> Double.parseDouble(line.substring(0, line.indexOf(' '))))
                .orElse(-1.0);
    }

    /// Time that all processors were busy since the machine started, by anybody.
    static long machineBusyMicros() {
        String[] fields =
                read(PROC.resolve("stat")).orElse("cpu 0 0 0 0 0 0 0 0").split("\\s+");
        long ticks = 0;
        for (int i = 1; i <= 7; i++) {
            // The fourth is idle, the fifth waits for disks.
            ticks += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
        }
        return ticks * TICK_MICROS;
    }

    /// The process without those that it started.
    static ProcessUsage alone(long pid, boolean withEnded) {
        return read(PROC.resolve(pid + "/stat"))
                .map(stat -> new ProcessUsage(cpu(stat, withEnded), proportional(pid)))
                .orElse(new ProcessUsage(0, 0));
    }

    /// The name in parentheses may hold anything; numbers begin behind it.
    static long cpu(String stat, boolean withEnded) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = UTIME; i <= (withEnded ? CSTIME : UTIME + 1); i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * TICK_MICROS;
    }

    /// A page that several processes share counts for each by its share.
    private static long proportional(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /// Nothing when the process has just ended.
    static Optional<String> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getFirst());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
