package org.overturn.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.overturn.testkit.server.Server;
import org.overturn.testkit.server.ServerFailure;

/// Watches the parts of a run: one that ends by itself is reported with the end of its log and started again.
final class Supervisor {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOG_LINES = 15;

    /// A part that ends so often in one run will end again.
    private static final int STARTS_AGAIN = 5;

    private final Stack stack;
    private final Screen screen;
    private final Shutdown shutdown;
    private final Map<String, Integer> ends = new HashMap<>();

    Supervisor(Stack stack, Screen screen, Shutdown shutdown) {
        this.stack = stack;
        this.screen = screen;
        this.shutdown = shutdown;
    }

    /// Returns an exit code when a part cannot be kept up; otherwise never.
    int watch() {
        while (true) {
            for (Map.Entry<String, Server> part : stack.parts().entrySet()) {
                if (!part.getValue().isRunning() && !shutdown.hasBegun() && !raise(part.getKey(), part.getValue())) {
                    return 1;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean raise(String name, Server part) {
        screen.line("✗ " + name + " has ended by itself; the end of its log:");
        stack.process(name).logTail(LOG_LINES).lines().forEach(line -> screen.line("    " + line));
        if (ends.merge(name, 1, Integer::sum) > STARTS_AGAIN) {
            screen.line("✗ " + name + " does not stay up; stopping");
            return false;
        }
        try {
            part.start();
            screen.line("✓ " + name + " is up again");
        } catch (ServerFailure e) {
            if (!shutdown.hasBegun()) {
                screen.line("✗ " + e.getMessage());
            }
        }
        return true;
    }
}
