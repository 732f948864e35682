package org.overturn.testkit;

import java.nio.file.Path;
import java.util.Map;
import org.overturn.testkit.server.PostgresProcess;
import org.overturn.testkit.server.Server;
import org.overturn.testkit.setup.Databases;
import org.overturn.testkit.setup.KafkaTopics;
import org.overturn.testkit.setup.Secrets;
import org.overturn.testkit.setup.Service;
import org.overturn.testkit.setup.ServiceConfiguration;

/// The real Kafka and PostgreSQL of this test JVM: started when first asked for, with databases, roles and topics,
/// shared by all test classes, gone with the JVM.
public final class Infra {

    private static final String FOLDER_PROPERTY = "overturn.testkit.folder";

    private final Coordinates coordinates;
    private final Secrets secrets;

    private Infra(Coordinates coordinates, Secrets secrets) {
        this.coordinates = coordinates;
        this.secrets = secrets;
    }

    public static Infra shared() {
        // A lock that all class loaders see: each of Quarkus's has its own copy of this class.
        synchronized (Runtime.getRuntime()) {
            String folder = System.getProperty(FOLDER_PROPERTY);
            if (folder == null) {
                return start();
            }
            return new Infra(Coordinates.read(Path.of(folder)), secrets(Path.of(folder)));
        }
    }

    public String bootstrapServers() {
        return coordinates.bootstrapServers();
    }

    /// The PostgreSQL server, for fault tests.
    public Server postgres() {
        return switch (coordinates.mode()) {
            case EMBEDDED -> EmbeddedServers.postgres(coordinates, secrets);
            case CONTAINERS ->
                new ContainerServer(coordinates.postgres(), () -> databases().answer());
        };
    }

    /// The Kafka broker, for fault tests.
    public Server kafka() {
        return switch (coordinates.mode()) {
            case EMBEDDED -> EmbeddedServers.kafka(coordinates);
            case CONTAINERS ->
                new ContainerServer(coordinates.kafka(), () -> records().answers());
        };
    }

    /// A look into a service's database, past row-level security.
    public TestDatabase database(String service) {
        return new TestDatabase(databases(), Service.of(service), secrets);
    }

    /// Sends and reads records.
    public TestKafka records() {
        return new TestKafka(bootstrapServers());
    }

    public Secrets secrets() {
        return secrets;
    }

    /// What a service's configuration must say to run on these servers.
    public Map<String, String> configuration(String service) {
        return ServiceConfiguration.of(
                Service.of(service), coordinates.host(), coordinates.postgresPort(), bootstrapServers(), secrets);
    }

    private static Infra start() {
        Path folder = TestFolder.create();
        Secrets secrets = secrets(folder);
        Coordinates coordinates = switch (Mode.chosen()) {
            case EMBEDDED -> EmbeddedServers.start(folder, secrets);
            case CONTAINERS -> ContainerServers.start(secrets);
        };
        Infra infra = new Infra(coordinates, secrets);
        infra.databases().create(secrets);
        new KafkaTopics(KafkaTopics.DEFAULT_PARTITIONS).create(infra.bootstrapServers());
        coordinates.write(folder);
        System.setProperty(FOLDER_PROPERTY, folder.toString());
        return infra;
    }

    private static Secrets secrets(Path folder) {
        return new Secrets(folder.resolve("secrets"));
    }

    /// For connections in any role to any database.
    public Databases databases() {
        return new Databases(
                coordinates.host(),
                coordinates.postgresPort(),
                PostgresProcess.SUPERUSER,
                secrets.password(PostgresProcess.SUPERUSER));
    }
}
