package org.overturn.testkit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.server.PostgresProcess;
import org.overturn.testkit.setup.Secrets;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// The same servers in containers, by Testcontainers. Their ports are chosen here and not by Docker, so that a server
/// that a test kills comes back where it was.
final class ContainerServers {

    private ContainerServers() {}

    static Coordinates start(Secrets secrets) {
        List<Integer> ports = FreePorts.several(2);
        PostgreSQLContainer postgres = postgres(ports.get(0), secrets);
        KafkaContainer kafka = kafka(ports.get(1));
        // On a thread that inherits this one's class loader: Testcontainers finds its parts by it, and a thread of the
        // common pool has another one in Quarkus tests.
        CompletableFuture<Void> started = CompletableFuture.runAsync(
                kafka::start,
                start -> Thread.ofPlatform().name("kafka-container").start(start));
        postgres.start();
        started.join();
        return new Coordinates(
                Mode.CONTAINERS,
                postgres.getHost(),
                ports.get(0),
                ports.get(1),
                0,
                postgres.getContainerId(),
                kafka.getContainerId());
    }

    // The containers live as long as the JVM; Testcontainers removes them.
    @SuppressWarnings("resource")
    private static PostgreSQLContainer postgres(int port, Secrets secrets) {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withUsername(PostgresProcess.SUPERUSER)
                .withPassword(secrets.password(PostgresProcess.SUPERUSER))
                .withDatabaseName("postgres")
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
        container.setPortBindings(List.of(port + ":5432"));
        return container;
    }

    @SuppressWarnings("resource")
    private static KafkaContainer kafka(int port) {
        KafkaContainer container = new KafkaContainer("apache/kafka:4.1.2")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.setPortBindings(List.of(port + ":9092"));
        return container;
    }
}
