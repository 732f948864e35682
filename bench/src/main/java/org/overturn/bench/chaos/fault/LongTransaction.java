package org.overturn.bench.chaos.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-24: somebody holds a snapshot, and for a while a lock on the rows of a table, in each database.
public final class LongTransaction implements Fault {

    private final Duration lasts;

    public LongTransaction(Duration lasts) {
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return "F-24";
    }

    @Override
    public String name() {
        return "a snapshot and locks held for " + lasts.toSeconds() + " s";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        try (Connection classify = held(field, Service.CLASSIFY, "claim");
                Connection appeal = held(field, Service.APPEAL, "work_item");
                Connection analytics = held(field, Service.ANALYTICS, "rollup")) {
            field.pass(lasts);
            classify.rollback();
            appeal.rollback();
            analytics.rollback();
        } catch (SQLException e) {
            throw new ServerFailure("cannot hold a lock", e);
        }
        return Struck.faults(List.of("locks on claim, work_item and rollup"));
    }

    private static Connection held(Field field, Service service, String table) throws SQLException {
        Connection connection = field.rig().stack().databases().connect(service.database());
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in share row exclusive mode");
        }
        return connection;
    }
}
