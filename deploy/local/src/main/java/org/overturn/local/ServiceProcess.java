package org.overturn.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.Server;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// One packaged service in a JVM of its own, configured through its environment.
public final class ServiceProcess implements Server {

    /// Four cold JVMs on two cores that others use as well; at a load of forty one of them took two minutes.
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    /// Of glibc, which would take eight a processor and give little of them back: threads of the event loop and of the
    /// workers pack, unpack and encrypt in turn.
    private static final String MALLOC_ARENAS = "2";

    /// A batch lives through a collection or two and is garbage then: with the collector's defaults it did not fit into
    /// the survivors, and what was tenured with it had the whole heap collected every eight batches.
    private static final String YOUNG_HALF = "-XX:NewRatio=1";

    private static final String WIDE_SURVIVORS = "-XX:SurvivorRatio=3";

    private static final String FULL_SURVIVORS = "-XX:TargetSurvivorRatio=90";

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path jar;
    private final AotCache cache;
    private final String url;
    private final Supplier<Map<String, String>> configuration;
    private final Supplier<List<String>> jvmOptions;
    private final ChildProcess process;
    private final HttpClient http;

    /// @param process its name, pid file and log
    /// @param configuration asked for at each start, as are the options
    ServiceProcess(
            Path root,
            ChildProcess process,
            Service service,
            String url,
            Supplier<Map<String, String>> configuration,
            Supplier<List<String>> jvmOptions,
            HttpClient http) {
        this.jar = root.resolve(service.id() + "-service/target/quarkus-app/quarkus-run.jar");
        this.cache = AotCache.of(root, service);
        this.url = url;
        this.configuration = configuration;
        this.jvmOptions = jvmOptions;
        this.process = process;
        this.http = http;
    }

    /// Starts the service without waiting for it.
    public void launch() {
        if (isRunning()) {
            return;
        }
        if (!Files.exists(jar)) {
            throw new ServerFailure("there is no " + jar + ": package the services first");
        }
        Map<String, String> environment = new HashMap<>();
        configuration.get().forEach((name, value) -> environment.put(environmentName(name), value));
        environment.putIfAbsent("MALLOC_ARENA_MAX", MALLOC_ARENAS);
        process.start(command(), environment, "TERM");
    }

    @Override
    public void start() {
        launch();
        awaitReady();
    }

    /// Returns when the service says that it is ready.
    ///
    /// @throws ServerFailure when it ends before, or takes too long
    public void awaitReady() {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!isReady()) {
            if (!isRunning()) {
                throw new ServerFailure(process.name() + " ended while it started:\n" + process.logTail(25));
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailure(process.name() + " is not ready after " + START_TIMEOUT.toSeconds() + " s:\n"
                        + process.logTail(25));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// What the service itself says of its readiness.
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while " + process.name() + " starts", e);
        }
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(30));
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    /// Where it answers.
    public String url() {
        return url;
    }

    public ChildProcess process() {
        return process;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                YOUNG_HALF,
                WIDE_SURVIVORS,
                FULL_SURVIVORS,
                "-XX:TrimNativeHeapInterval=10000",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        List<String> further = jvmOptions.get();
        command.addAll(further);
        command.addAll(cache.options(further));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /// The environment variable of a configuration name. Source: MicroProfile Config 3.1, environment variables.
    static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
