package org.overturn.platform.database;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells failures of the database from failures of what was asked of it.
final class DatabaseFailures {

    /// SQLSTATE classes that say nothing about our statement: connection, authorization, no such database,
    /// serialization and deadlock, resources, operator intervention, system error.
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    /// Lock not available, idle or transaction time-out, read-only after a failover.
    private static final Set<String> STATES = Set.of("55P03", "25P03", "25P04", "25006");

    private DatabaseFailures() {}

    static Throwable classify(Throwable failure) {
        return isUnavailable(failure) ? new DatabaseUnavailable(failure) : failure;
    }

    private static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable) {
                return false;
            }
            if (saysUnavailable(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysUnavailable(Throwable cause) {
        return switch (cause) {
            case PgException refused -> saysUnavailable(refused.getSqlState());
            case IOException broken -> true;
            case TimeoutException late -> true;
            case VertxException closed -> true;
            default -> isOfPool(cause);
        };
    }

    /// The pool tells of its time-out, and of its end when the service shuts down, by a message in an exception without
    /// a type of its own.
    private static boolean isOfPool(Throwable cause) {
        return cause instanceof NoStackTraceThrowable
                && ("Timeout".equals(cause.getMessage()) || "Pool closed".equals(cause.getMessage()));
    }

    private static boolean saysUnavailable(@Nullable String sqlState) {
        return sqlState != null
                && sqlState.length() == 5
                && (CLASSES.contains(sqlState.substring(0, 2)) || STATES.contains(sqlState));
    }
}
