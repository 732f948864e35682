package org.overturn.platform.database;

import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.platform.InfrastructureUnavailable;

/// Adds rows that were looked for and are not there. `insert … on conflict` would look for each of them once
/// more, in every unique index.
public final class FirstRows {

    private static final String UNIQUE_VIOLATION = "23505";

    private FirstRows() {}

    /// Adds them all, or none.
    ///
    /// @param faster makes the failure of what PostgreSQL says when another transaction has added one meanwhile;
    ///     this one has come to nothing then
    public static Uni<Void> add(
            Mutiny.StatelessSession session,
            String table,
            UnnestRows<?> rows,
            Function<Throwable, ? extends InfrastructureUnavailable> faster) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String sql = "insert into " + table + " (" + rows.columns() + ") select * from " + rows.fragment("r");
        return rows.bind(session.createNativeQuery(sql))
                .executeUpdate()
                .onFailure(FirstRows::isUniqueViolation)
                .transform(faster)
                .replaceWithVoid();
    }

    /// Hibernate Reactive tells of it as Hibernate does, in the words of JDBC.
    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
