package org.overturn.platform.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Lets batches in until the service shuts down, and then waits for those inside: Quarkus closes the database before
/// the consumers have drained. A batch that comes later is left alone; its offsets stay uncommitted.
@ApplicationScoped
class Gate {

    private final Phaser inside = new Phaser(1);
    private final Duration patience;
    private volatile boolean closed;

    Gate(ConsumerConfig config) {
        this.patience = config.shutdownPatience();
    }

    Uni<Void> pass(Supplier<Uni<Void>> batch) {
        if (closed || inside.register() < 0) {
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom().deferred(batch::get).onTermination().invoke(inside::arriveAndDeregister);
    }

    boolean isClosed() {
        return closed;
    }

    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        closed = true;
        try {
            inside.awaitAdvanceInterruptibly(inside.arriveAndDeregister(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            Log.warnf("Shutdown does not wait longer for the batch in flight; after=%s", patience);
        }
    }
}
