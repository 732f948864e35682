package org.overturn.testkit.setup;

import java.util.Locale;

/// The four services and the names that follow from a service's name.
public enum Service {
    INGEST,
    CLASSIFY,
    APPEAL,
    ANALYTICS;

    /// For instance `classify`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a service that does not exist
    public static Service of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    public String database() {
        return "overturn_" + id();
    }

    /// The role of migrations, owner of every table.
    public String ownerRole() {
        return database() + "_owner";
    }

    /// The role that the application logs in with.
    public String applicationRole() {
        return database();
    }

    /// The role that consumers take on inside a transaction.
    public String workerRole() {
        return database() + "_worker";
    }
}
