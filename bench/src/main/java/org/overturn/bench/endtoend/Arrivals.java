package org.overturn.bench.endtoend;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// When each file's last claim could be seen: the commits of its facts and of its work items, as PostgreSQL kept them.
/// Costs the services nothing while they are measured.
final class Arrivals {

    private final Rig rig;

    Arrivals(Rig rig) {
        this.rig = rig;
    }

    /// When the last of everything in analytics and appeal was committed, in microseconds since 1970.
    long lastMicros() {
        return Math.max(last(Service.ANALYTICS, "fact"), last(Service.APPEAL, "work_item"));
    }

    /// Microseconds from the time a file was due to be sent to its last claim being visible everywhere, by file.
    Map<String, Long> latencies(List<Sender.Sent> sent) {
        Map<String, String> fileOfClaim = new HashMap<>();
        read(Service.CLASSIFY, "select claim_key, remittance_id::text from adjudication", rows -> {
            fileOfClaim.put(rows.getString(1), rows.getString(2));
        });
        Map<String, Long> visible = new HashMap<>();
        Map<Service, String> tables = Map.of(Service.ANALYTICS, "fact", Service.APPEAL, "work_item");
        tables.forEach((service, table) -> read(
                service,
                "select claim_key, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint from "
                        + table,
                rows -> {
                    String file = fileOfClaim.get(rows.getString(1));
                    if (file != null) {
                        visible.merge(file, rows.getLong(2), Math::max);
                    }
                }));
        Map<String, Long> latencies = new HashMap<>();
        for (Sender.Sent one : sent) {
            Long at = visible.get(one.remittanceId());
            if (at == null) {
                throw new ServerFailure("no claim of " + one.remittanceId() + " is to be seen");
            }
            latencies.put(one.remittanceId(), at - one.dueMicros());
        }
        return latencies;
    }

    private long last(Service service, String table) {
        long[] last = {0};
        read(
                service,
                "select coalesce((extract(epoch from max(pg_xact_commit_timestamp(xmin))) * 1000000)::bigint, 0) from "
                        + table,
                rows -> last[0] = rows.getLong(1));
        return last[0];
    }

    private interface RowReader {
        void read(ResultSet rows) throws SQLException;
    }

    private void read(Service service, String sql, RowReader reader) {
        try (Connection connection = rig.connect(service)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw new ServerFailure("cannot read " + service.database(), e);
        }
    }
}
