package org.overturn.bench.chaos.check;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Databases;
import org.overturn.testkit.setup.Service;

/// The services' tables as a superuser sees them: the rows of every tenant.
public final class Tables implements AutoCloseable {

    private final Databases databases;
    private final Map<Service, Connection> connections = new EnumMap<>(Service.class);

    public Tables(Databases databases) {
        this.databases = databases;
    }

    /// A row, its columns by position.
    public record Row(List<@Nullable Object> cells) {

        /// A text, UUIDs included.
        public String text(int column) {
            return String.valueOf(cells.get(column));
        }

        /// A number.
        public long number(int column) {
            return cells.get(column) instanceof Number number ? number.longValue() : 0;
        }

        byte[] bytes(int column) {
            return cells.get(column) instanceof byte[] bytes ? bytes : new byte[0];
        }
    }

    /// Rows of a query; with a question mark in it, of these tenants.
    public List<Row> rows(Service service, String sql, Collection<String> tenants) {
        try {
            return query(service, sql, tenants);
        } catch (SQLException e) {
            // The server may have been away since the last question: once more on a new connection.
            forget(service);
            try {
                return query(service, sql, tenants);
            } catch (SQLException again) {
                throw new ServerFailure("cannot ask " + service.database() + ": " + again.getMessage(), again);
            }
        }
    }

    /// The one number of a query.
    public long number(Service service, String sql) {
        return rows(service, sql, List.of()).getFirst().number(0);
    }

    /// Changes something: a seeded bug, or what an operator would do.
    public void execute(Service service, String sql) {
        forget(service);
        try (Connection connection = databases.connect(service.database());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerFailure("cannot change " + service.database() + ": " + e.getMessage(), e);
        }
    }

    /// Whether there is such a table: of what the product does not have yet nothing is asked.
    public boolean has(Service service, String table) {
        return !rows(service, "select 1 from pg_class where relname = '" + table + "' and relkind = 'r'", List.of())
                .isEmpty();
    }

    @Override
    public void close() {
        List.copyOf(connections.keySet()).forEach(this::forget);
    }

    private List<Row> query(Service service, String sql, Collection<String> tenants) throws SQLException {
        Connection connection = connection(service);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                Array names = connection.createArrayOf("text", tenants.toArray());
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setArray(i, names);
                }
            }
            try (ResultSet found = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    List<@Nullable Object> cells = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        cells.add(found.getObject(i));
                    }
                    rows.add(new Row(cells));
                }
                return rows;
            }
        }
    }

    private Connection connection(Service service) throws SQLException {
        Connection known = connections.get(service);
        if (known != null && !known.isClosed()) {
            return known;
        }
        Connection fresh = databases.connect(service.database());
        connections.put(service, fresh);
        return fresh;
    }

    private void forget(Service service) {
        Connection known = connections.remove(service);
        if (known != null) {
            try {
                known.close();
            } catch (SQLException e) {
                // It was broken already, which is why it is forgotten.
                return;
            }
        }
    }
}
