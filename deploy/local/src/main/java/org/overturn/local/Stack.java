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
public final class Stack {

    private final Settings settings;
    private final Path folder;
    private final Path root;
    private final Tuning tuning;
    private final Secrets secrets;
    private final HttpClient http = Http.client(Duration.ofSeconds(2));
    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

    Stack(Path root, Path folder, Settings settings, Durability durability) {
        this(root, folder, settings, durability, Tuning.NONE);
    }

    /// @param root the repository, with the packaged services
    /// @param folder for data, logs and secrets
    public Stack(Path root, Path folder, Settings settings, Durability durability, Tuning tuning) {
        this.root = root;
        this.tuning = tuning;
        this.settings = settings;
        this.folder = folder;
        this.secrets = new Secrets(folder.resolve("secrets"));
        Ports ports = settings.ports();
        this.postgres = new PostgresProcess(
                folder, ports.of(Part.POSTGRES), secrets.password(PostgresProcess.SUPERUSER), durability);
        this.kafka = new KafkaProcess(
                folder,
                ports.of(Part.KAFKA),
                ports.of(Part.CONTROLLER),
                tuning.detour().map(Tuning.Detour::kafka));
        for (Service service : Service.values()) {
            services.put(service, instance(service, service.id(), ports.of(Part.of(service))));
        }
    }

    /// One more instance of a service, not started yet, which shares the work with those that run.
    ///
    /// @param name of its pid file and log, for instance `classify-2`
    public ServiceProcess replica(Service service, String name, int port) {
        return instance(service, name, port);
    }

    private ServiceProcess instance(Service service, String name, int port) {
        return new ServiceProcess(
                root,
                new ChildProcess(folder, name),
                service,
                "http://localhost:" + port,
                () -> configuration(service, name, port),
                () -> tuning.jvmOptions().apply(service, name),
                http);
    }

    /// Starts the servers side by side, then prepares them.
    public void startServers() {
        createDropFolder();
        CompletableFuture<Void> broker = CompletableFuture.runAsync(kafka::start);
        postgres.start();
        databases().create(secrets);
        broker.join();
        new KafkaTopics(KafkaTopics.DEFAULT_PARTITIONS).create(settings.ports().bootstrapServers());
    }

    /// Starts everything and returns when all services are ready.
    public void start() {
        startServers();
        services.values().forEach(ServiceProcess::launch);
        services.values().forEach(ServiceProcess::awaitReady);
    }

    /// Ends the services, then the servers that they use.
    public void stop() {
        services.values().parallelStream().forEach(Stack::stopOrKill);
        stopOrKill(kafka);
        stopOrKill(postgres);
    }

    /// Ports and tenant.
    public Settings settings() {
        return settings;
    }

    /// Keys and passwords of this stack alone.
    public Secrets secrets() {
        return secrets;
    }

    /// The first instance of a service.
    public ServiceProcess service(Service service) {
        return services.computeIfAbsent(service, missing -> {
            throw new IllegalStateException("no process for " + missing);
        });
    }

    /// The database server.
    public Server postgres() {
        return postgres;
    }

    /// The broker.
    public Server kafka() {
        return kafka;
    }

    /// All parts by name, servers first.
    public Map<String, Server> parts() {
        Map<String, Server> parts = new LinkedHashMap<>();
        parts.put("postgres", postgres);
        parts.put("kafka", kafka);
        services.forEach((service, process) -> parts.put(service.id(), process));
        return parts;
    }

    /// The process of a part, for its pid and its log.
    public ChildProcess process(String part) {
        return new ChildProcess(folder, part);
    }

    private void createDropFolder() {
        try {
            Files.createDirectories(dropFolder());
        } catch (IOException e) {
            throw new ServerFailure("cannot create " + dropFolder(), e);
        }
    }

    /// Where data and logs of every part are.
    Path folder() {
        return folder.toAbsolutePath();
    }

    Path dropFolder() {
        return folder.resolve("drop").toAbsolutePath();
    }

    /// The databases, for their superuser.
    public Databases databases() {
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

    private Map<String, String> configuration(Service service, String name, int port) {
        Ports ports = settings.ports();
        int postgresPort = tuning.detour().map(Tuning.Detour::postgresPort).orElse(ports.of(Part.POSTGRES));
        String brokers = tuning.detour()
                .map(detour -> "127.0.0.1:" + detour.kafka().advertisedPort())
                .orElse(ports.bootstrapServers());
        Map<String, String> configuration =
                new LinkedHashMap<>(ServiceConfiguration.of(service, "127.0.0.1", postgresPort, brokers, secrets));
        configuration.put("quarkus.http.port", String.valueOf(port));
        // Remittances are nobody else's on the network.
        configuration.put("quarkus.http.host", "127.0.0.1");
        if (service == Service.INGEST) {
            // A spool belongs to one process.
            String spool = name.equals(service.id()) ? "spool" : "spool-" + name;
            configuration.put(
                    "overturn.ingest.spool-folder",
                    folder.resolve(spool).toAbsolutePath().toString());
            configuration.put("overturn.ingest.drop-folder", dropFolder().toString());
            configuration.put("overturn.ingest.drop-tenant", settings.tenant());
        }
        configuration.putAll(tuning.configuration().apply(service, name));
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
