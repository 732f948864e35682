package org.overturn.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.KafkaProcess;
import org.overturn.testkit.server.PostgresProcess;
import org.overturn.testkit.server.Server;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Databases;
import org.overturn.testkit.setup.KafkaTopics;
import org.overturn.testkit.setup.Secrets;
import org.overturn.testkit.setup.Service;
import org.overturn.testkit.setup.ServiceConfiguration;

/// Everything that runs: one broker, one database server, four services, with their data in one folder.
final class Stack {

    private final Settings settings;
    private final Path folder;
    private final Secrets secrets;
    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

    /// @param root the repository, with the packaged services
    Stack(Path root, Path folder, Settings settings, Durability durability) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = new Secrets(folder.resolve("secrets"));
        Ports ports = settings.ports();
        this.postgres = new PostgresProcess(
                folder, ports.of(Part.POSTGRES), secrets.password(PostgresProcess.SUPERUSER), durability);
        this.kafka = new KafkaProcess(folder, ports.of(Part.KAFKA), ports.of(Part.CONTROLLER));
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        for (Service service : Service.values()) {
            services.put(
                    service,
                    new ServiceProcess(root, folder, service, ports.url(service), configuration(service), http));
        }
    }

    /// Starts the servers side by side, then prepares them.
    void startServers() {
        createDropFolder();
        CompletableFuture<Void> broker = CompletableFuture.runAsync(kafka::start);
        postgres.start();
        databases().create(secrets);
        broker.join();
        new KafkaTopics(KafkaTopics.DEFAULT_PARTITIONS).create(settings.ports().bootstrapServers());
    }

    /// Starts everything and returns when all services are ready.
    void start() {
        startServers();
        services.values().forEach(ServiceProcess::launch);
        services.values().forEach(ServiceProcess::awaitReady);
    }

    /// Ends the services, then the servers that they use.
    void stop() {
        services.values().parallelStream().forEach(Stack::stopOrKill);
        stopOrKill(kafka);
        stopOrKill(postgres);
    }

    Settings settings() {
        return settings;
    }

    Secrets secrets() {
        return secrets;
    }

    ServiceProcess service(Service service) {
        return services.computeIfAbsent(service, missing -> {
            throw new IllegalStateException("no process for " + missing);
        });
    }

    Server postgres() {
        return postgres;
    }

    Server kafka() {
        return kafka;
    }

    /// All parts by name, servers first.
    Map<String, Server> parts() {
        Map<String, Server> parts = new LinkedHashMap<>();
        parts.put("postgres", postgres);
        parts.put("kafka", kafka);
        services.forEach((service, process) -> parts.put(service.id(), process));
        return parts;
    }

    ChildProcess process(String part) {
        return new ChildProcess(folder, part);
    }

    private void createDropFolder() {
        try {
            Files.createDirectories(dropFolder());
        } catch (IOException e) {
            throw new ServerFailure("cannot create " + dropFolder(), e);
        }
    }

    Path dropFolder() {
        return folder.resolve("drop").toAbsolutePath();
    }

    Databases databases() {
        return new Databases(
                "127.0.0.1",
                settings.ports().of(Part.POSTGRES),
                PostgresProcess.SUPERUSER,
                secrets.password(PostgresProcess.SUPERUSER));
    }

    /// Names of all parts that run, whoever started them.
    List<String> running() {
        return Stream.concat(
                        Stream.of("postgres", "kafka"),
                        Arrays.stream(Service.values()).map(Service::id))
                .filter(part -> process(part).isRunning())
                .toList();
    }

    private Map<String, String> configuration(Service service) {
        Ports ports = settings.ports();
        Map<String, String> configuration = new LinkedHashMap<>(ServiceConfiguration.of(
                service, "127.0.0.1", ports.of(Part.POSTGRES), ports.bootstrapServers(), secrets));
        configuration.put("quarkus.http.port", String.valueOf(ports.of(Part.of(service))));
        // Remittances are nobody else's on the network.
        configuration.put("quarkus.http.host", "127.0.0.1");
        if (service == Service.INGEST) {
            configuration.put(
                    "overturn.ingest.spool-folder",
                    folder.resolve("spool").toAbsolutePath().toString());
            configuration.put("overturn.ingest.drop-folder", dropFolder().toString());
            configuration.put("overturn.ingest.drop-tenant", settings.tenant());
        }
        return configuration;
    }

    private static void stopOrKill(Server server) {
        try {
            server.stop();
        } catch (RuntimeException e) {
            server.kill();
        }
    }
}
