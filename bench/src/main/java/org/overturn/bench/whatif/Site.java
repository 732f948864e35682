package org.overturn.bench.whatif;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.server.KafkaProcess;
import org.overturn.testkit.server.PostgresProcess;
import org.overturn.testkit.setup.Databases;
import org.overturn.testkit.setup.KafkaTopics;
import org.overturn.testkit.setup.Secrets;
import org.overturn.testkit.setup.Service;
import org.overturn.testkit.setup.ServiceConfiguration;

/// The classify service as it is packaged, with a PostgreSQL and a Kafka of its own, in a folder that may be used
/// again: what was loaded once need not be loaded for every measurement.
final class Site implements AutoCloseable {

    private static final Path JAR = Path.of("classify-service/target/quarkus-app/quarkus-run.jar");
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private final Secrets secrets;
    private final PostgresProcess postgres;
    private final KafkaProcess kafka;
    private final ChildProcess classify;
    private final Path folder;
    private final int port;
    private final int postgresPort;
    private final HttpClient http = HttpClient.newHttpClient();

    Site(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        List<Integer> ports = FreePorts.several(4);
        this.port = ports.get(0);
        this.postgresPort = ports.get(1);
        this.secrets = new Secrets(this.folder.resolve("secrets"));
        this.postgres = new PostgresProcess(
                this.folder, postgresPort, secrets.password(PostgresProcess.SUPERUSER), Durability.REAL);
        this.kafka = new KafkaProcess(this.folder, ports.get(2), ports.get(3));
        this.classify = new ChildProcess(this.folder, Service.CLASSIFY.id());
    }

    void start() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IOException("there is no " + JAR + " here: package the services first, and start from the root");
        }
        kafka.start();
        postgres.start();
        databases().create(secrets);
        new KafkaTopics(KafkaTopics.DEFAULT_PARTITIONS).create(kafka.bootstrapServers());
        startService();
    }

    /// A service that has done nothing yet, so that memory and warm-up are those of what is measured.
    void restartService() throws IOException, InterruptedException {
        classify.stop("TERM", Duration.ofSeconds(60));
        startService();
    }

    @Override
    public void close() {
        classify.stop("TERM", Duration.ofSeconds(60));
        kafka.stop();
        postgres.stop();
    }

    Api api(String tenant) {
        String token = secrets.tokenMint().token("bench", tenant, List.of("manager"), Duration.ofHours(8));
        return new Api(http, "http://127.0.0.1:" + port, token);
    }

    Databases databases() {
        return new Databases(
                "127.0.0.1", postgresPort, PostgresProcess.SUPERUSER, secrets.password(PostgresProcess.SUPERUSER));
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Usage usage() throws IOException {
        return new Usage(Usage.pid(folder, Service.CLASSIFY.id()), Usage.pid(folder, "postgres"));
    }

    private void startService() throws IOException, InterruptedException {
        Map<String, String> environment =
                ServiceConfiguration.of(Service.CLASSIFY, "127.0.0.1", postgresPort, kafka.bootstrapServers(), secrets)
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        classify.start(command(), environment, "TERM");
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isReady()) {
            if (!classify.isRunning() || System.nanoTime() > deadline) {
                throw new IOException("the service does not start:\n" + classify.logTail(25));
            }
            Thread.sleep(200);
        }
    }

    /// As the local run starts it; `-Dflags=…` adds to that.
    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        List.of(System.getProperty("flags", "").split(" ")).stream()
                .filter(flag -> !flag.isBlank())
                .forEach(command::add);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String name(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
