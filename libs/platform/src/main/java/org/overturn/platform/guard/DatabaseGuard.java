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

    /// Set for this session, or for those to come of any role of the database.
    private static final String TENANT_OF_SESSIONS = """
            select 1
            where coalesce(current_setting('overturn.tenants', true), '') <> ''
                or exists (select from pg_db_role_setting
                    where array_to_string(setconfig, ' ') like '%overturn.tenants%'
                        and setdatabase in (0, (select oid from pg_database where datname = current_database())))
            """;

    private final DataSource source;

    DatabaseGuard(DataSource source) {
        this.source = source;
    }

    List<String> unsafe() {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            List<String> reasons = new ArrayList<>();
            try (var breaches =
                    statement.executeQuery("select distinct breach from overturn_wall_breaches() order by 1")) {
                while (breaches.next()) {
                    reasons.add("database: " + breaches.getString(1));
                }
            }
            try (var setting = statement.executeQuery(TENANT_OF_SESSIONS)) {
                if (setting.next()) {
                    reasons.add("database: overturn.tenants is set for the session, the role or the database;"
                            + " it must be set in transactions alone, or rows leak to whoever has the connection next");
                }
            }
            return reasons;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked whether its walls stand", e);
        }
    }

    /// Whether the addresses of the database carry a tenant for every session.
    static List<String> ofAddress(String name, String address) {
        return address.contains("overturn.tenants")
                ? List.of(name + " must not set overturn.tenants: it is set in transactions alone")
                : List.of();
    }
}
