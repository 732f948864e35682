package org.overturn.platform.database;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.overturn.platform.Turnstile;

/// The transactions under way. A shutdown waits for them before Quarkus closes the pool under a commit; whoever waits
/// for batches or files, which need transactions, does so earlier ([Interceptor.Priority#PLATFORM_BEFORE]).
@ApplicationScoped
class Transactions {

    private final Turnstile underWay = new Turnstile();
    private final Duration patience;

    Transactions(DatabaseConfig config) {
        this.patience = config.shutdownPatience();
    }

    boolean begin() {
        return underWay.enter();
    }

    void ended() {
        underWay.leave();
    }

    void close(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event) {
        if (!underWay.close(patience)) {
            Log.warnf("Shutdown does not wait longer for transactions; after=%s", patience);
        }
    }
}
