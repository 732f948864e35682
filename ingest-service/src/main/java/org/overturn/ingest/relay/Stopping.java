package org.overturn.ingest.relay;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets the relay finish the batches at hand when the service shuts down, before the database is closed; the rest of
/// their files is given back to whoever goes on.
@ApplicationScoped
class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Phaser files = new Phaser(1);
    private volatile boolean begun;

    boolean begun() {
        return begun;
    }

    void entered() {
        files.register();
    }

    void left() {
        files.arriveAndDeregister();
    }

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        begun = true;
        try {
            files.awaitAdvanceInterruptibly(files.arriveAndDeregister(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            Log.warnf("Shutdown does not wait longer for files at work; after=%s", PATIENCE);
        }
    }
}
