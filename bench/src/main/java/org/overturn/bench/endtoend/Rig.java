package org.overturn.bench.endtoend;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.overturn.events.Topics;
import org.overturn.local.Ports;
import org.overturn.local.ServiceProcess;
import org.overturn.local.Settings;
import org.overturn.local.Stack;
import org.overturn.local.Tuning;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.Folders;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.KafkaTopics;
import org.overturn.testkit.setup.Service;

/// The packaged services, a broker and a database server as child processes on free ports, in a folder that goes away
/// with them. Everything is durable as in production.
final class Rig implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> ROLES = List.of("feed", "specialist", "manager", "operator");

    private final Path folder;
    private final boolean profiled;
    private final Stack stack;
    private final Map<String, ServiceProcess> replicas = new LinkedHashMap<>();
    private final List<String> doors = new ArrayList<>();
    private final Map<String, Double> startSeconds = new LinkedHashMap<>();
    private final Map<String, ProcessHandle> processes = new TreeMap<>();
    private final Thread hook = Thread.ofPlatform().unstarted(this::end);

    Rig(Path root, Path folder) {
        this(root, folder, false);
    }

    /// @param profiled whether PostgreSQL counts what its statements take
    Rig(Path root, Path folder, boolean profiled) {
        this(root, folder, profiled, Tuning.NONE);
    }

    Rig(Path root, Path folder, boolean profiled, Tuning tuning) {
        this.folder = folder;
        this.profiled = profiled;
        this.stack =
                new Stack(root, folder, new Settings(Ports.free(), Settings.DEFAULT_TENANT), Durability.REAL, tuning);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Starts everything, one service after the other, so that the time each takes is its own.
    ///
    /// @param partitions of the event topics
    /// @param instances of each service
    void start(int partitions, int instances) {
        stack.startServers();
        doors.add(ports().url(Service.INGEST));
        widen(partitions);
        rememberCommitTimes();
        for (Service service : Service.values()) {
            start(service.id(), stack.service(service));
            for (int i = 2; i <= instances; i++) {
                String name = service.id() + "-" + i;
                int port = FreePorts.one();
                ServiceProcess replica = stack.replica(service, name, port);
                if (service == Service.INGEST) {
                    doors.add("http://localhost:" + port);
                }
                replicas.put(name, replica);
                start(name, replica);
            }
        }
        remember("kafka", stack.process("kafka"));
        remember("postgres", stack.process("postgres"));
        processes.put("driver", ProcessHandle.current());
    }

    Ports ports() {
        return stack.settings().ports();
    }

    /// Where files can be sent: every instance of ingest.
    List<String> doors() {
        return doors;
    }

    String tenant() {
        return stack.settings().tenant();
    }

    String token() {
        return stack.secrets().tokenMint().token("bench", tenant(), ROLES, TOKEN_LIFE);
    }

    Path folder() {
        return folder;
    }

    /// Seconds from the start of the process to its being ready, by instance.
    Map<String, Double> startSeconds() {
        return startSeconds;
    }

    /// Ends each service in order and starts it again while all others run.
    ///
    /// @param times of each service
    /// @return seconds from the start of the process to its being ready, the middle one, by service
    Map<String, Double> startAgain(int times) {
        Map<String, Double> middles = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            double[] seconds = new double[times];
            for (int i = 0; i < times; i++) {
                end(service);
                seconds[i] = secondsToReady(stack.service(service));
                remember(service.id(), stack.service(service).process());
            }
            Arrays.sort(seconds);
            middles.put(service.id(), seconds[times / 2]);
        }
        return middles;
    }

    /// A superuser's connection to no service's database.
    Connection connect() throws SQLException {
        return stack.databases().connect("postgres");
    }

    /// A superuser's connection.
    Connection connect(Service service) throws SQLException {
        return stack.databases().connect(service.database());
    }

    /// Of the first instance.
    long pid(Service service) {
        ProcessHandle process = processes.get(service.id());
        if (process == null) {
            throw new ServerFailure(service.id() + " does not run");
        }
        return process.pid();
    }

    /// Ends a service in order, however long it takes.
    void end(Service service) {
        stack.service(service).process().stop("TERM", PATIENCE);
    }

    Usage usage() {
        Map<String, ProcessUsage> parts = new TreeMap<>();
        processes.forEach(
                (name, process) -> parts.put(name, name.equals("driver") ? driver(process) : ProcessUsage.of(process)));
        return new Usage(System.nanoTime(), parts, ProcessUsage.machineBusyMicros());
    }

    /// Ends everything and deletes the folder.
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        end();
    }

    private void end() {
        replicas.values().forEach(Rig::stopOrKill);
        stack.stop();
        Folders.delete(folder);
    }

    /// All others are children of this process.
    private static ProcessUsage driver(ProcessHandle self) {
        return ProcessUsage.alone(self.pid(), false);
    }

    private void start(String name, ServiceProcess process) {
        startSeconds.put(name, secondsToReady(process));
        remember(name, process.process());
    }

    private static double secondsToReady(ServiceProcess process) {
        long began = System.nanoTime();
        process.start();
        return (System.nanoTime() - began) / 1e9;
    }

    private void remember(String name, ChildProcess process) {
        processes.put(
                name,
                process.handle().orElseThrow(() -> new ServerFailure(name + " does not run:\n" + process.logTail(20))));
    }

    private void widen(int partitions) {
        if (partitions == KafkaTopics.DEFAULT_PARTITIONS) {
            return;
        }
        Map<String, NewPartitions> wider = new TreeMap<>();
        for (String topic : List.of(
                Topics.CLAIM_ADJUDICATED, Topics.REMITTANCE_SEALED, Topics.CLAIM_ASSESSED, Topics.WORK_ITEM_CHANGED)) {
            wider.put(topic, NewPartitions.increaseTo(partitions));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", ports().bootstrapServers()))) {
            admin.createPartitions(wider).all().get();
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot widen the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    /// Lets the database keep when each row was committed: from then on it can be seen.
    private void rememberCommitTimes() {
        try (Connection connection = stack.databases().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
            if (profiled) {
                statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            }
        } catch (SQLException e) {
            throw new ServerFailure("cannot set up PostgreSQL", e);
        }
        stack.postgres().stop();
        stack.postgres().start();
    }

    private static void stopOrKill(ServiceProcess process) {
        try {
            process.stop();
        } catch (RuntimeException e) {
            process.kill();
        }
    }
}
