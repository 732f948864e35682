package org.overturn.bench.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// The same rows into a table with the same indexes by one plain `COPY`: what storing them costs at least.
///
/// @param table with its service before it
/// @param micros of PostgreSQL's processor time a row
record CopyLimit(String table, long rows, double rowsPerSecond, double micros) {

    private static final int MOST_ROWS = 100_000;

    private record Table(Service service, String name) {}

    /// The tables that grow with every claim.
    private static final List<Table> TABLES = List.of(
            new Table(Service.CLASSIFY, "adjudication"),
            new Table(Service.CLASSIFY, "claim"),
            new Table(Service.CLASSIFY, "assessment_revision"),
            new Table(Service.APPEAL, "claim"),
            new Table(Service.APPEAL, "work_item"),
            new Table(Service.ANALYTICS, "fact"));

    static List<CopyLimit> measure(Rig rig) {
        List<CopyLimit> limits = new ArrayList<>();
        for (Table table : TABLES) {
            limits.add(measure(rig, table));
        }
        return limits;
    }

    /// The server writes and reads the rows itself, in a file beside its data: no client is measured.
    private static CopyLimit measure(Rig rig, Table table) {
        try (Connection connection = rig.connect(table.service());
                Statement statement = connection.createStatement()) {
            Path rows = folder(statement).resolve("bench_copy.bin");
            String columns = columns(statement, table.name());
            long count = statement.executeLargeUpdate("copy (select " + columns + " from " + table.name() + " limit "
                    + MOST_ROWS + ") to '" + rows + "' (format binary)");
            statement.execute("create table bench_copy (like " + table.name() + " including all)");
            Usage began = rig.usage();
            statement.executeLargeUpdate("copy bench_copy (" + columns + ") from '" + rows + "' (format binary)");
            Usage ended = rig.usage();
            statement.execute("drop table bench_copy");
            Files.delete(rows);
            return new CopyLimit(
                    table.service().id() + "." + table.name(),
                    count,
                    count / ended.seconds(began),
                    ended.microsPerClaim(began, count).getOrDefault("postgres", 0.0));
        } catch (SQLException | IOException e) {
            throw new ServerFailure("cannot copy " + table.name(), e);
        }
    }

    /// All but those that the table makes of the others.
    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select string_agg(quote_ident(attname), ', ' order by attnum)"
                + " from pg_attribute where attrelid = '" + table + "'::regclass and attnum > 0"
                + " and not attisdropped and attgenerated = ''")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path folder(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select current_setting('data_directory')")) {
            rows.next();
            return Path.of(rows.getString(1));
        }
    }
}
