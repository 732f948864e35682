package org.overturn.bench.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the service and the database take of the machine, as Linux counts it.
///
/// @param service process of the service
/// @param database first process of PostgreSQL
record Usage(long service, long database) {

    /// Of `/proc/<pid>/stat`: user and system time of a process, and of its children that are gone.
    private static final int FIRST_TIME = 13;

    private static final int TIMES = 4;
    private static final double TICKS_PER_SECOND = 100;

    /// The process that a file beside its log names.
    static long pid(Path folder, String name) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve(name + ".pid")).split(" ")[0]);
    }

    double serviceSeconds() {
        return seconds(service);
    }

    double databaseSeconds() {
        return seconds(database);
    }

    /// The most memory that the service ever had, in MiB.
    long servicePeakMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(long pid) {
        Stream<Long> family = Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
        return family.mapToLong(Usage::ticks).sum() / TICKS_PER_SECOND;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name, in brackets, may hold blanks; it is the second word.
            List<String> words = List.of(stat.substring(stat.lastIndexOf(')')).split(" "));
            return words.subList(FIRST_TIME - 1, FIRST_TIME - 1 + TIMES).stream()
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
