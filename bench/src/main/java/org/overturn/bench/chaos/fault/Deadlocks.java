package org.overturn.bench.chaos.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-25: somebody locks the rows that consumers lock, in the opposite order, again and again. PostgreSQL ends one of
/// two that wait for each other; a consumer has to try again, and to put nothing aside (HELD).
public final class Deadlocks implements Fault {

    private static final Map<Service, Rows> LOCKED = Map.of(
            Service.CLASSIFY, new Rows("claim", "claim_key"),
            Service.APPEAL, new Rows("claim", "claim_key"),
            Service.ANALYTICS, new Rows("rollup", "dimension %1$s, day %1$s, key"));

    private static final String DEADLOCKS = "select sum(deadlocks)::bigint from pg_stat_database";

    /// Services that have just started meet nobody yet.
    private static final int TRIES = 4;

    private final Duration lasts;

    private record Rows(String table, String key) {

        String select(String direction, int rows) {
            return "select 1 from " + table + " where tenant_id = any(?) order by tenant_id " + direction + ", "
                    + key.formatted(direction) + " " + direction + " limit " + rows + " for update";
        }
    }

    public Deadlocks(Duration lasts) {
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return "F-25";
    }

    @Override
    public String name() {
        return "deadlocks for " + lasts.toSeconds() + " s";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 60, Duration.ofMillis(100));
    }

    @Override
    public Struck strike(Field field) {
        field.tables().execute(Service.INGEST, "alter system set deadlock_timeout = '150ms'");
        field.tables().execute(Service.INGEST, "select pg_reload_conf()");
        long before = field.tables().number(Service.INGEST, DEADLOCKS);
        long deadlocks = 0;
        for (int i = 0; i < TRIES && deadlocks == 0; i++) {
            lockAll(field);
            // Numbers of a session that is at work are told once a second.
            field.pass(Duration.ofMillis(1_500));
            deadlocks = field.tables().number(Service.INGEST, DEADLOCKS) - before;
        }
        field.tables().execute(Service.INGEST, "alter system reset deadlock_timeout");
        field.tables().execute(Service.INGEST, "select pg_reload_conf()");
        return Struck.of(0, (int) deadlocks, List.of(deadlocks + " deadlocks"))
                .failing(deadlocks == 0 ? List.of("nobody was in anybody's way") : List.of());
    }

    private void lockAll(Field field) {
        long until = System.nanoTime() + lasts.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = new ArrayList<>();
            LOCKED.forEach((service, rows) -> running.add(threads.submit(() -> lock(field, service, rows, until))));
            running.forEach(Deadlocks::done);
        }
    }

    /// The highest keys, a pause, then the lowest: consumers go upwards.
    private static int lock(Field field, Service service, Rows rows, long until) throws SQLException {
        int rounds = 0;
        try (Connection connection = field.rig().stack().databases().connect(service.database())) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < until) {
                try {
                    select(connection, field, rows.select("desc", 3));
                    field.pass(Duration.ofMillis(60));
                    select(connection, field, rows.select("asc", 20));
                    rounds++;
                } catch (SQLException e) {
                    if (!"40P01".equals(e.getSQLState())) {
                        throw e;
                    }
                }
                connection.rollback();
                field.pass(Duration.ofMillis(30));
            }
        }
        return rounds;
    }

    private static void select(Connection connection, Field field, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("text", field.books().tenants().toArray()));
            statement.executeQuery();
        }
    }

    private static void done(Future<Integer> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot lock rows", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
