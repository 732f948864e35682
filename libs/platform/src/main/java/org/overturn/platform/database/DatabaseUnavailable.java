package org.overturn.platform.database;

import org.overturn.platform.InfrastructureUnavailable;

/// PostgreSQL does not answer, is starting or shutting down, or gave up on the transaction for reasons of its own
/// (time-out, deadlock). Whether the transaction was committed may be unknown: effects are written so that doing them
/// again changes nothing.
public final class DatabaseUnavailable extends InfrastructureUnavailable {

    DatabaseUnavailable(Throwable cause) {
        super("the database does not answer", cause);
    }
}
