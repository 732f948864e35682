package org.overturn.platform.database;

import java.sql.SQLException;

/// PostgreSQL's answer to a row whose key another row has (SQLSTATE 23505). The transaction has come to nothing then.
public final class UniqueViolation {

    private static final String STATE = "23505";

    private UniqueViolation() {}

    /// Whether it is why a statement has failed. Hibernate Reactive says so as Hibernate does, in the words of JDBC.
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && STATE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
