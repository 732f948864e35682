package org.overturn.ingest.relay;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.overturn.platform.Turnstile;

/// Lets the relay finish the batches at hand when the service shuts down, before the database is closed; the rest of
/// their files is given back to whoever goes on.
@ApplicationScoped
class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Turnstile files = new Turnstile();

    boolean begun() {
        return files.isClosed();
    }

    /// @return whether a file may be begun; it has to be [#left] then
    boolean entered() {
        return files.enter();
    }

    void left() {
        files.leave();
    }

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        if (!files.close(PATIENCE)) {
            Log.warnf("Shutdown does not wait longer for files at work; after=%s", PATIENCE);
        }
    }
}
