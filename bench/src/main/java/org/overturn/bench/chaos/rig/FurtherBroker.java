package org.overturn.bench.chaos.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.KafkaBroker;
import org.overturn.testkit.server.Server;

/// One more broker beside the first, which stays the controller. Clients reach it without a proxy.
public final class FurtherBroker implements Server {

    private final Path folder;
    private final int node;
    private final int port;
    private final int detourPort;
    private final int controllerPort;
    private final ChildProcess process;

    /// @param node its number; the first broker has 1
    /// @param port for brokers and for those who come past the proxy
    /// @param detourPort for those who come through it
    public FurtherBroker(Path folder, int node, int port, int detourPort, int controllerPort) {
        this.folder = folder;
        this.node = node;
        this.port = port;
        this.detourPort = detourPort;
        this.controllerPort = controllerPort;
        this.process = new ChildProcess(folder, "kafka-" + node);
    }

    /// Its number.
    public int node() {
        return node;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        Path logs = folder.resolve("kafka-" + node).toAbsolutePath();
        Path properties = folder.resolve("kafka-" + node + ".properties").toAbsolutePath();
        try {
            Files.createDirectories(logs);
            Files.writeString(properties, properties(logs));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the broker's configuration", e);
        }
        process.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        properties.toString(),
                        logs.toString()),
                Map.of(),
                "TERM");
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

    private String properties(Path logs) {
        return """
                process.roles=broker
                node.id=%1$d
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%3$d,DETOUR://127.0.0.1:%4$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%3$d,DETOUR://127.0.0.1:%4$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,DETOUR:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%5$s
                message.max.bytes=8388608
                replica.fetch.max.bytes=8388608
                offsets.topic.num.partitions=5
                controlled.shutdown.max.retries=1
                """.formatted(node, controllerPort, port, detourPort, logs);
    }
}
