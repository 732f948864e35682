package org.overturn.testkit.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts processes so that they do not outlive this JVM, even when it is killed with -9.
///
/// Linux signals a child when the *thread* that made it ends (prctl PR_SET_PDEATHSIG, set by `setpriv --pdeathsig`),
/// so all children are made by one daemon thread that never ends. Without setpriv there is still the pid file.
final class Spawner {

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("overturn-spawner").factory());
    private static final boolean DEATH_SIGNAL = succeeds("setpriv", "--pdeathsig", "KILL", "true");

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
        if (!DEATH_SIGNAL) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("setpriv", "--pdeathsig", signal, "--"));
        wrapped.addAll(command);
        return List.copyOf(wrapped);
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

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ServerFailure("cannot start " + builder.command().getFirst(), e);
        }
    }
}
