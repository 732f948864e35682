package org.overturn.bench.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// Where the processor time goes: a flight recording of each service, and PostgreSQL's account of its statements.
///
/// What the compiler and the collector take shows in no stack trace: it is in `threads.txt`.
final class Profile {

    private static final int MOST_LINES = 60;
    private static final double LEAST_PERCENT = 0.5;

    private final Path folder;
    private final Map<Service, ThreadTimes> began = new EnumMap<>(Service.class);

    /// @param folder for the recordings and what was read out of them
    Profile(Path folder) {
        this.folder = folder;
    }

    /// From now on the services record, and PostgreSQL counts anew.
    void begin(Rig rig) {
        for (Service service : Service.values()) {
            began.put(service, ThreadTimes.of(rig.pid(service)));
            command(rig, service, "JFR.configure", "stackdepth=256");
            command(rig, service, "JFR.start", "name=bench", "settings=profile", "jdk.CPUTimeSample#enabled=true");
        }
        query(rig, "create extension if not exists pg_stat_statements");
        query(rig, "select pg_stat_statements_reset()");
    }

    /// Writes what each service and each statement took.
    void end(Rig rig, long claims) {
        threads(rig, claims);
        statements(rig, claims);
        for (Service service : Service.values()) {
            Path recording = folder.toAbsolutePath().resolve(service.id() + ".jfr");
            command(rig, service, "JFR.stop", "name=bench", "filename=" + recording);
            write(service.id() + ".txt", summary(recording));
        }
    }

    private static void command(Rig rig, Service service, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(String.valueOf(rig.pid(service)));
        command.addAll(List.of(words));
        try {
            Process jcmd = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (jcmd.waitFor() != 0) {
                throw new ServerFailure(service.id() + " does not record");
            }
        } catch (IOException e) {
            throw new ServerFailure("there is no jcmd beside this Java", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    /// `threads.txt`: microseconds per claim.
    private void threads(Rig rig, long claims) {
        List<String> lines = new ArrayList<>();
        began.forEach((service, before) -> {
            lines.add("== " + service.id());
            ThreadTimes.of(rig.pid(service)).since(before).micros().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .filter(it -> it.getValue() >= claims)
                    .forEach(it -> lines.add(
                            String.format(Locale.ROOT, "%7.1f  %s", (double) it.getValue() / claims, it.getKey())));
        });
        write("threads.txt", lines);
    }

    /// `statements.txt`: by statement, per claim.
    private void statements(Rig rig, long claims) {
        List<String> lines = query(rig, """
                select format('%%s µs/claim %%s calls %%s rows, %%s blocks hit, %%s WAL bytes/claim, %%s: %%s',
                              lpad(round((total_exec_time * 1000 / %1$d)::numeric, 1)::text, 7),
                              lpad(calls::text, 7), lpad(rows::text, 8), shared_blks_hit,
                              round(wal_bytes / %1$d), datname, regexp_replace(left(query, 700), '\\s+', ' ', 'g'))
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                order by total_exec_time desc limit 40""".formatted(claims));
        write("statements.txt", lines);
    }

    private static List<String> summary(Path recording) {
        Map<String, Long> self = new HashMap<>();
        Map<String, Long> under = new HashMap<>();
        Map<String, Long> threads = new HashMap<>();
        Map<String, Long> allocated = new HashMap<>();
        long samples = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.CPUTimeSample" -> {
                        samples++;
                        count(event, self, under);
                        String thread = event.getThread("eventThread") == null
                                ? "?"
                                : String.valueOf(event.getThread("eventThread").getJavaName());
                        threads.merge(thread.replaceAll("\\d+", "N"), 1L, Long::sum);
                    }
                    case "jdk.ObjectAllocationSample" -> {
                        long weight = event.getLong("weight");
                        ours(event).forEach(frame -> allocated.merge(frame, weight, Long::sum));
                    }
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new ServerFailure("cannot read " + recording, e);
        }
        List<String> lines = new ArrayList<>();
        top(lines, "threads", threads, samples);
        top(lines, "methods of ours and what they call, processor time", filtered(under, "org.overturn"), samples);
        top(lines, "methods and what they call, processor time", under, samples);
        top(lines, "methods alone, processor time", self, samples);
        top(lines, "methods of ours and what they call, bytes allocated", allocated, total(allocated));
        return lines;
    }

    private static void count(RecordedEvent event, Map<String, Long> self, Map<String, Long> under) {
        if (event.getStackTrace() == null || event.getStackTrace().getFrames().isEmpty()) {
            self.merge("(no Java frames: compiler, collector, system)", 1L, Long::sum);
            return;
        }
        List<RecordedFrame> frames = event.getStackTrace().getFrames();
        self.merge(name(frames.getFirst()), 1L, Long::sum);
        Set<String> seen = new HashSet<>();
        for (RecordedFrame frame : frames) {
            if (seen.add(name(frame))) {
                under.merge(name(frame), 1L, Long::sum);
            }
        }
    }

    private static Set<String> ours(RecordedEvent event) {
        Set<String> seen = new HashSet<>();
        seen.add("(all)");
        if (event.getStackTrace() != null) {
            for (RecordedFrame frame : event.getStackTrace().getFrames()) {
                if (name(frame).startsWith("org.overturn")) {
                    seen.add(name(frame));
                }
            }
        }
        return seen;
    }

    private static String name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        return method.getType().getName() + "." + method.getName();
    }

    private static Map<String, Long> filtered(Map<String, Long> all, String prefix) {
        Map<String, Long> some = new HashMap<>(all);
        some.keySet().removeIf(name -> !name.startsWith(prefix));
        return some;
    }

    private static long total(Map<String, Long> allocated) {
        return allocated.getOrDefault("(all)", 0L);
    }

    private static void top(List<String> lines, String title, Map<String, Long> counts, long all) {
        lines.add("== " + title);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_LINES)
                .filter(it -> it.getValue() * 100.0 / all >= LEAST_PERCENT)
                .forEach(it -> lines.add(
                        String.format(Locale.ROOT, "%5.1f %%  %s", it.getValue() * 100.0 / all, it.getKey())));
        lines.add("");
    }

    private static List<String> query(Rig rig, String sql) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = rig.connect();
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        lines.add(String.valueOf(rows.getString(1)));
                    }
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new ServerFailure("cannot ask PostgreSQL about its statements", e);
        }
    }

    private void write(String name, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new ServerFailure("cannot write " + name, e);
        }
    }
}
