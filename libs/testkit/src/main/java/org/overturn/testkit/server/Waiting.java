package org.overturn.testkit.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a server to answer, and gives up at once when its process is gone.
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    static void until(Duration timeout, String what, ChildProcess process, BooleanSupplier answers) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!answers.getAsBoolean()) {
            if (!process.isRunning()) {
                throw new ServerFailure(what + " ended while it started:\n" + process.logTail(20));
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailure(
                        what + " does not answer after " + timeout.toSeconds() + " s:\n" + process.logTail(20));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
