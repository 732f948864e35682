package org.overturn.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.server.KafkaProcess;
import org.overturn.testkit.server.PostgresProcess;
import org.overturn.testkit.setup.Secrets;

/// Servers as child processes, from Maven artifacts.
final class EmbeddedServers {

    private EmbeddedServers() {}

    static Coordinates start(Path folder, Secrets secrets) {
        List<Integer> ports = FreePorts.several(3);
        Coordinates coordinates = new Coordinates(
                Mode.EMBEDDED,
                "127.0.0.1",
                ports.get(0),
                ports.get(1),
                ports.get(2),
                folder.toString(),
                folder.toString());
        CompletableFuture<KafkaProcess> kafka =
                CompletableFuture.supplyAsync(() -> OwnLoader.with(() -> startKafka(coordinates)));
        postgres(coordinates, secrets).start();
        kafka.join();
        return coordinates;
    }

    private static KafkaProcess startKafka(Coordinates coordinates) {
        KafkaProcess kafka = kafka(coordinates);
        kafka.start();
        return kafka;
    }

    static PostgresProcess postgres(Coordinates coordinates, Secrets secrets) {
        return new PostgresProcess(
                Path.of(coordinates.postgres()),
                coordinates.postgresPort(),
                secrets.password(PostgresProcess.SUPERUSER),
                Durability.TEST);
    }

    static KafkaProcess kafka(Coordinates coordinates) {
        return new KafkaProcess(Path.of(coordinates.kafka()), coordinates.kafkaPort(), coordinates.controllerPort());
    }
}
