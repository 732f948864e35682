package org.overturn.local;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Ends all parts in order when this process ends, for whatever reason but `kill -9`.
final class Shutdown {

    private final Stack stack;
    private final Screen screen;
    private final AtomicBoolean begun = new AtomicBoolean();

    /// A signal (Ctrl-C, `./overturn stop`) is the ordinary end.
    private final AtomicInteger exitCode = new AtomicInteger();

    Shutdown(Stack stack, Screen screen) {
        this.stack = stack;
        this.screen = screen;
    }

    void register() {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("overturn-shutdown").unstarted(this::end));
    }

    boolean hasBegun() {
        return begun.get();
    }

    /// Decides what the process says when it ends.
    int exitWith(int code) {
        exitCode.set(code);
        return code;
    }

    private void end() {
        begun.set(true);
        screen.line("Stopping …");
        stack.stop();
        screen.line("Stopped; the data stays.");
        // Without this the JVM would answer a signal with 128 + its number.
        Runtime.getRuntime().halt(exitCode.get());
    }
}
