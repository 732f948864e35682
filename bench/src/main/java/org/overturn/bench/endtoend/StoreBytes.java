package org.overturn.bench.endtoend;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// What lies in Kafka and PostgreSQL, in bytes by topic and by table.
///
/// @param topics by name
/// @param tables by database and table, rows and what belongs to them
/// @param indexes by database and table
record StoreBytes(Map<String, Long> topics, Map<String, Long> tables, Map<String, Long> indexes) {

    static StoreBytes of(Rig rig) {
        Map<String, Long> tables = new TreeMap<>();
        Map<String, Long> indexes = new TreeMap<>();
        for (Service service : Service.values()) {
            read(rig, service, tables, indexes);
        }
        return new StoreBytes(topics(rig), tables, indexes);
    }

    static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void read(Rig rig, Service service, Map<String, Long> tables, Map<String, Long> indexes) {
        try (Connection connection = rig.connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select relname, pg_table_size(oid), pg_indexes_size(oid)
                        from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace""")) {
            while (rows.next()) {
                String name = service.id() + "." + rows.getString(1);
                tables.put(name, rows.getLong(2));
                indexes.put(name, rows.getLong(3));
            }
        } catch (SQLException e) {
            throw new ServerFailure("cannot measure " + service.database(), e);
        }
    }

    private static Map<String, Long> topics(Rig rig) {
        Map<String, Long> bytes = new TreeMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", rig.ports().bootstrapServers()))) {
            admin.describeLogDirs(List.of(1))
                    .allDescriptions()
                    .get()
                    .values()
                    .forEach(directories -> directories
                            .values()
                            .forEach(directory -> directory.replicaInfos().forEach((partition, info) -> {
                                if (partition.topic().startsWith("overturn.")) {
                                    bytes.merge(partition.topic(), info.size(), Long::sum);
                                }
                            })));
            return bytes;
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot measure Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
