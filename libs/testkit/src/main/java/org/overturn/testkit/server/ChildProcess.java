package org.overturn.testkit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process known by `<name>.pid` in a folder, with its output in `<name>.log`: another JVM, or another class loader
/// of this one, finds it again through that file.
public final class ChildProcess {

    private final String name;
    private final Path pidFile;
    private final Path logFile;

    public ChildProcess(Path folder, String name) {
        this.name = name;
        this.pidFile = folder.resolve(name + ".pid");
        this.logFile = folder.resolve(name + ".log");
    }

    public String name() {
        return name;
    }

    public Path logFile() {
        return logFile;
    }

    /// Starts the command with its output appended to the log. It gets `signal` when this JVM dies.
    public void start(List<String> command, Map<String, String> environment, String signal) {
        if (handle().isPresent()) {
            throw new ServerFailure(name + " runs already");
        }
        try {
            Files.createDirectories(logFile.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(Spawner.inOwnSession(Spawner.dyingWithParent(command, signal)))
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
            builder.environment().putAll(environment);
            remember(Spawner.spawn(builder).toHandle());
        } catch (IOException e) {
            throw new ServerFailure(name + " does not start", e);
        }
    }

    public boolean isRunning() {
        return handle().isPresent();
    }

    /// Sends a signal by name, for instance `TERM` or `INT`, and waits for the end.
    ///
    /// @throws ServerFailure when the process is still there after the time-out
    public void stop(String signal, Duration timeout) {
        handle().ifPresent(process -> {
            signal(process, signal);
            await(process, timeout);
        });
    }

    /// `kill -9`; returns when the process is gone.
    public void kill() {
        handle().ifPresent(process -> {
            process.destroyForcibly();
            await(process, Duration.ofSeconds(10));
        });
    }

    /// The last lines of the log, for the message when something went wrong.
    public String logTail(int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(logFile), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log at " + logFile + ")";
        }
    }

    /// Sends a signal by name to the process and to whatever it started, and does not wait: `STOP` and `CONT` freeze
    /// and thaw a server with all its children.
    public void signal(String signal) {
        handle().ifPresent(process -> {
            signal(process, signal);
            process.descendants().forEach(child -> signal(child, signal));
        });
    }

    /// The process of the pid file if it still is that process: pids are used again, start times are not.
    public Optional<ProcessHandle> handle() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> words = List.of(Files.readString(pidFile).trim().split(" "));
            return ProcessHandle.of(Long.parseLong(words.getFirst()))
                    .filter(process -> startedAt(process).equals(words.getLast()))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new ServerFailure("cannot read " + pidFile, e);
        }
    }

    /// By a rename, because others look at the file at any time: half of it would be another process.
    private void remember(ProcessHandle process) throws IOException {
        Path written = pidFile.resolveSibling(name + ".pid.new");
        Files.writeString(written, process.pid() + " " + startedAt(process) + "\n");
        Files.move(written, pidFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String startedAt(ProcessHandle process) {
        return String.valueOf(
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    private static void signal(ProcessHandle process, String signal) {
        // Java knows TERM and KILL only; the shell's own kill needs no further package.
        if (!Spawner.succeeds("sh", "-c", "kill -" + signal + " " + process.pid())) {
            process.destroy();
        }
    }

    private void await(ProcessHandle process, Duration timeout) {
        try {
            process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new ServerFailure(name + " does not end within " + timeout.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while " + name + " ends", e);
        }
    }
}
