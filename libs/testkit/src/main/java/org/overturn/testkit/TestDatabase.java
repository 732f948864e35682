package org.overturn.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.testkit.setup.Databases;
import org.overturn.testkit.setup.Secrets;
import org.overturn.testkit.setup.Service;

/// A service's database as a superuser sees it, for the Given and the Then of a test.
public final class TestDatabase {

    private final Databases databases;
    private final Service service;
    private final Secrets secrets;

    TestDatabase(Databases databases, Service service, Secrets secrets) {
        this.databases = databases;
        this.service = service;
        this.secrets = secrets;
    }

    /// A superuser's connection: it passes by row-level security.
    public Connection connect() throws SQLException {
        return databases.connect(service.database());
    }

    /// A connection as the application's role: what it may not do, the application may not do.
    public Connection connectAsApplication() throws SQLException {
        return connectAs(service.applicationRole());
    }

    /// A connection as the owner of the tables.
    public Connection connectAsOwner() throws SQLException {
        return connectAs(service.ownerRole());
    }

    /// The first column of the first row as a number, for `select count(*)` and sums; 0 for a null.
    public long number(String sql, Object... parameters) {
        Object value = rows(sql, parameters).getFirst().values().iterator().next();
        return value == null ? 0 : ((Number) value).longValue();
    }

    /// Every row as column name to value.
    public List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<Map<String, @Nullable Object>> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new AssertionError("query failed: " + sql, e);
        }
    }

    /// Runs a statement and gives the number of rows it changed.
    public int execute(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new AssertionError("statement failed: " + sql, e);
        }
    }

    private Connection connectAs(String role) throws SQLException {
        return databases.connect(service.database(), role, secrets.password(role));
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Map<String, @Nullable Object> row(ResultSet rows) throws SQLException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.put(rows.getMetaData().getColumnLabel(column), rows.getObject(column));
        }
        return row;
    }
}
