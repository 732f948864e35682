package org.overturn.platform.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the database is reached.
@ConfigMapping(prefix = "overturn.database")
public interface DatabaseConfig {

    /// Host of PostgreSQL.
    String host();

    /// Its port.
    int port();

    /// The service's own database.
    String name();

    /// Role of consumers and relays: sees the tenants of its batch.
    String workerRole();

    /// Silence after which a request is answered 503: nothing was read or written yet.
    @WithDefault("2s")
    Duration silence();

    /// Longest transaction; the server ends it then, whatever it does.
    @WithDefault("60s")
    Duration transactionTimeout();

    /// How long a shutdown waits for transactions under way.
    @WithDefault("10s")
    Duration shutdownPatience();
}
