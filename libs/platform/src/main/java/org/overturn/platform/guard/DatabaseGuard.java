package org.overturn.platform.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Asks PostgreSQL, as the application's role, whether row-level security holds whatever our code forgets. By JDBC,
/// because a start has no event loop to wait on.
@ApplicationScoped
class DatabaseGuard {

    private final DataSource source;

    DatabaseGuard(DataSource source) {
        this.source = source;
    }

    List<String> unsafe() {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var breaches =
                        statement.executeQuery("select distinct breach from overturn_wall_breaches() order by 1")) {
            List<String> reasons = new ArrayList<>();
            while (breaches.next()) {
                reasons.add("database: " + breaches.getString(1));
            }
            return reasons;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked whether its walls stand", e);
        }
    }
}
