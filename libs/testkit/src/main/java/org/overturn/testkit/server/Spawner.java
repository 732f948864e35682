package org.overturn.testkit.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Starts processes so that they do not outlive this JVM, even when it is killed with -9.
///
/// Linux signals a child when the *thread* that made it ends (prctl PR_SET_PDEATHSIG, set by `setpriv --pdeathsig`),
/// so all children are made by one daemon thread that never ends. Without setpriv there is still the pid file.
final class Spawner {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("overturn-spawner").factory());
    private static final boolean DEATH_SIGNAL = succeeds("setpriv", "--pdeathsig", "KILL", "true");
    private static final boolean SESSIONS = succeeds("setsid", "true");

    private Spawner() {}

    static Process spawn(ProcessBuilder builder) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> start(builder), THREAD).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailure failure && failure.getCause() instanceof IOException io
                    ? io
                    : new IOException("cannot start " + builder.command().getFirst(), e);
        }
    }

    /// The command, wrapped so that `signal` reaches it when this JVM is gone.
    static List<String> dyingWithParent(List<String> command, String signal) {
        return DEATH_SIGNAL ? prefixed(command, "setpriv", "--pdeathsig", signal, "--") : command;
    }

    /// The command in a session of its own: Ctrl-C in the terminal reaches this JVM alone, which then ends its children
    /// in the right order.
    static List<String> inOwnSession(List<String> command) {
        return SESSIONS ? prefixed(command, "setsid") : command;
    }

    /// Whether a helper program of the operating system is there and works.
    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> prefixed(List<String> command, String... prefix) {
        return Stream.concat(Stream.of(prefix), command.stream()).toList();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ServerFailure("cannot start " + builder.command().getFirst(), e);
        }
    }
}
