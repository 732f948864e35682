package org.overturn.bench.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Processor time of a process by kind of thread: what the compiler and the collector take shows in no stack trace.
///
/// @param micros by the name of the threads, without numbers
record ThreadTimes(Map<String, Long> micros) {

    static ThreadTimes of(long pid) {
        Map<String, Long> micros = new TreeMap<>();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            threads.forEach(thread -> {
                String stat = ProcessUsage.read(thread.resolve("stat")).orElse("");
                // Empty when the thread has ended meanwhile.
                if (!stat.isEmpty()) {
                    String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
                    micros.merge(name.replaceAll("[-#]?\\d+$", ""), ProcessUsage.cpu(stat, false), Long::sum);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("no threads of " + pid, e);
        }
        return new ThreadTimes(micros);
    }

    /// What was used since another moment; threads that have ended are lost.
    ThreadTimes since(ThreadTimes earlier) {
        Map<String, Long> used = new TreeMap<>();
        micros.forEach((name, now) ->
                used.put(name, Math.max(0, now - earlier.micros().getOrDefault(name, 0L))));
        return new ThreadTimes(used);
    }
}
