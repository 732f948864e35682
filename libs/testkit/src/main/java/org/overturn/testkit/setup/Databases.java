package org.overturn.testkit.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.overturn.testkit.server.ServerFailure;
import org.postgresql.ds.PGSimpleDataSource;

/// Creates the services' databases and roles from `roles.sql` and `database.sql`. May run against a server that has
/// them.
///
/// @param password of the superuser
public record Databases(String host, int port, String superuser, String password) {

    public void create(Secrets secrets) {
        for (Service service : Service.values()) {
            create(service, secrets);
        }
    }

    /// A superuser's connection: it sees the rows of every tenant.
    public Connection connect(String database) throws SQLException {
        return connect(database, superuser, password);
    }

    /// A connection as any role.
    public Connection connect(String database, String role, String rolePassword) throws SQLException {
        // Not through DriverManager, which refuses drivers of another class loader, as in Quarkus's tests.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(rolePassword);
        source.setConnectTimeout(5);
        return source.getConnection();
    }

    /// Whether the server answers a superuser.
    public boolean answer() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void create(Service service, Secrets secrets) {
        try (Connection maintenance = connect("postgres")) {
            execute(maintenance, script("roles.sql", service, secrets));
            if (!exists(maintenance, service.database())) {
                execute(
                        maintenance,
                        "create database " + service.database() + " owner " + service.ownerRole()
                                + " template template0");
            }
        } catch (SQLException e) {
            throw new ServerFailure("cannot create " + service.database(), e);
        }
        try (Connection database = connect(service.database())) {
            execute(database, script("database.sql", service, secrets));
        } catch (SQLException e) {
            throw new ServerFailure("cannot prepare " + service.database(), e);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select from pg_database where datname = ?")) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name, Service service, Secrets secrets) {
        try (InputStream in = Objects.requireNonNull(Databases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${service}", service.id())
                    .replace("${owner_password}", literal(secrets.password(service.ownerRole())))
                    .replace("${application_password}", literal(secrets.password(service.applicationRole())));
        } catch (IOException e) {
            throw new ServerFailure("cannot read " + name, e);
        }
    }

    private static String literal(String text) {
        return text.replace("'", "''");
    }
}
