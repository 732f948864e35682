package org.overturn.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/// A real Kafka broker (KRaft, broker and controller in one) as a child process, its log in `<folder>/kafka`.
public final class KafkaProcess implements Server {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final Optional<Detour> detour;
    private final ChildProcess process;

    public KafkaProcess(Path folder, int port, int controllerPort) {
        this(folder, port, controllerPort, Optional.empty());
    }

    /// @param detour a second way to the broker, for clients that are to reach it through something in between
    public KafkaProcess(Path folder, int port, int controllerPort, Optional<Detour> detour) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.detour = detour;
        this.process = new ChildProcess(folder, "kafka");
    }

    /// A listener whose clients are told another port than the one it listens on: a broker names its own address to
    /// clients, so a proxy in front of it has to be that address.
    ///
    /// @param port where the broker listens
    /// @param advertisedPort what clients of that port are told: the proxy's
    public record Detour(int port, int advertisedPort) {

        private String listener() {
            return ",DETOUR://127.0.0.1:" + port;
        }

        private String advertised() {
            return ",DETOUR://127.0.0.1:" + advertisedPort;
        }
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        process.start(command(writeProperties()), Map.of(), "TERM");
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers(), "reconnect.backoff.ms", 50, "reconnect.backoff.max.ms", 50))) {
            Waiting.until(START_TIMEOUT, "Kafka", process, () -> answers(admin));
        }
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(60));
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    public ChildProcess process() {
        return process;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path logs() {
        return folder.resolve("kafka").toAbsolutePath();
    }

    /// The broker gets this JVM's own class path: under Surefire that is one jar whose manifest names the others.
    private List<String> command(Path properties) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                properties.toString(),
                logs().toString());
    }

    private Path writeProperties() {
        try {
            Files.createDirectories(logs());
            return Files.writeString(folder.resolve("kafka.properties").toAbsolutePath(), properties());
        } catch (IOException e) {
            throw new ServerFailure("cannot write the broker's configuration", e);
        }
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                # A claim of 999 lines with all their adjustments is about 1 MB of JSON.
                message.max.bytes=8388608
                replica.fetch.max.bytes=8388608
                # One broker: nothing to replicate to, nobody to wait for.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                controlled.shutdown.max.retries=1
                """.formatted(
                        port,
                        controllerPort,
                        logs(),
                        detour.map(Detour::listener).orElse(""),
                        detour.map(Detour::advertised).orElse(""));
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(1000))
                    .nodes()
                    .get()
                    .isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while Kafka starts", e);
        }
    }
}
