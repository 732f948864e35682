package org.overturn.platform;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Counts what is at work. Once it is closed nothing more comes in, and what is inside is waited for: so a service ends
/// what it has begun before it shuts the door below it.
public final class Turnstile {

    private final Phaser inside = new Phaser(1);
    private volatile boolean closed;

    /// @return whether the caller is inside now, and has to [#leave] when it is done; false once closed
    public boolean enter() {
        return !closed && inside.register() >= 0;
    }

    public void leave() {
        inside.arriveAndDeregister();
    }

    public boolean isClosed() {
        return closed;
    }

    /// Lets nothing more in and waits for what is inside.
    ///
    /// @return whether all have left; false when `patience` or the calling thread's own ended first
    public boolean close(Duration patience) {
        closed = true;
        try {
            inside.awaitAdvanceInterruptibly(inside.arriveAndDeregister(), patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
