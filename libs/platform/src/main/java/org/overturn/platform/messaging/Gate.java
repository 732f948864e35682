package org.overturn.platform.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.function.Supplier;
import org.overturn.platform.Turnstile;

/// Lets batches in until the service shuts down, and then waits for those inside: Quarkus closes the database before
/// the consumers have drained. A batch that comes later is left alone; its offsets stay uncommitted.
@ApplicationScoped
class Gate {

    private final Turnstile batches = new Turnstile();
    private final Duration patience;

    Gate(ConsumerConfig config) {
        this.patience = config.shutdownPatience();
    }

    Uni<Void> pass(Supplier<Uni<Void>> batch) {
        return batches.enter()
                ? Uni.createFrom().deferred(batch::get).onTermination().invoke(batches::leave)
                : Uni.createFrom().nothing();
    }

    boolean isClosed() {
        return batches.isClosed();
    }

    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        if (!batches.close(patience)) {
            Log.warnf("Shutdown does not wait longer for the batch in flight; after=%s", patience);
        }
    }
}
