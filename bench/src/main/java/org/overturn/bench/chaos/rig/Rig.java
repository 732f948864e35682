package org.overturn.bench.chaos.rig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.overturn.local.Part;
import org.overturn.local.Ports;
import org.overturn.local.Settings;
import org.overturn.local.Stack;
import org.overturn.local.Tuning;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.server.KafkaProcess;
import org.overturn.testkit.server.Server;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// The packaged services with failpoints, a broker and a database server behind proxies, all as child processes.
public final class Rig implements AutoCloseable {

    /// A tenant or a role that outlives its transaction goes to whoever borrows the connection next.
    private static final Pattern SETTING_OF_THE_SESSION =
            Pattern.compile("set_config\\('(overturn\\.[a-z]+|role)', [^)]*, false\\)");

    /// Hundreds of starts: what takes time in them and tells nothing of losses is left out.
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    /// A stack trace and what is told after it.
    private static final int LAST_WORDS = 120;

    private final Path folder;
    private final Path agent;
    private final Map<String, String> settings;
    private final Plan plan = new Plan();
    private final Ports ports = Ports.free();
    private final Map<String, Integer> controls = new LinkedHashMap<>();
    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Stack stack;
    private final TcpProxy kafkaProxy;
    private final TcpProxy postgresProxy;
    private volatile boolean migrated;

    /// @param root the repository with the packaged services
    /// @param folder for data and logs
    /// @param agent the jar with the failpoints
    /// @param settings of all services, beside the usual ones
    public Rig(Path root, Path folder, Path agent, Durability durability, Map<String, String> settings) {
        this.folder = folder.toAbsolutePath();
        this.agent = agent.toAbsolutePath();
        this.settings = settings;
        Iterator<Integer> free =
                FreePorts.several(3 + 2 * Service.values().length).iterator();
        int postgresPort = free.next();
        KafkaProcess.Detour kafka = new KafkaProcess.Detour(free.next(), free.next());
        for (Service service : Service.values()) {
            controls.put(service.id(), free.next());
            controls.put(service.id() + "-2", free.next());
        }
        this.kafkaProxy = TcpProxy.listen(kafka.advertisedPort(), kafka.port());
        this.postgresProxy = TcpProxy.listen(postgresPort, ports.of(Part.POSTGRES));
        postgresProxy.listenFor(SETTING_OF_THE_SESSION);
        this.stack = new Stack(
                root,
                this.folder,
                new Settings(ports, Settings.DEFAULT_TENANT),
                durability,
                new Tuning(
                        this::jvmOptions,
                        (service, name) -> Map.of(),
                        Optional.of(new Tuning.Detour(postgresPort, kafka))));
        for (Service service : Service.values()) {
            instances.put(service.id(), instance(service, service.id()));
        }
    }

    /// Everything up and ready.
    public void start() {
        stack.startServers();
        startServices();
        migrated = true;
    }

    /// Every service that does not run, side by side; returns when all are ready.
    public void startServices() {
        instances.values().forEach(one -> one.process().launch());
        instances.values().forEach(one -> one.process().awaitReady());
    }

    /// A second instance of a service beside the first, ready.
    ///
    /// @throws ServerFailure when it does not start; then there is none
    public Instance addReplica(Service service) {
        String name = service.id() + "-2";
        Instance added = instance(service, name);
        added.process().start();
        instances.put(name, added);
        return added;
    }

    /// The end of the log of a second instance that did not start.
    public String lastWords(Service service) {
        return stack.process(service.id() + "-2").logTail(LAST_WORDS);
    }

    /// Stops an instance in good order, for good.
    public void remove(Instance replica) {
        instances.remove(replica.name());
        replica.process().stop();
    }

    /// All instances now.
    public List<Instance> instances() {
        return List.copyOf(instances.values());
    }

    /// The first instance of a service.
    public Instance instance(Service service) {
        return instanceNamed(service.id());
    }

    /// The instance of that name.
    public Instance instanceNamed(String name) {
        Instance instance = instances.get(name);
        if (instance == null) {
            throw new IllegalArgumentException("no instance is called " + name);
        }
        return instance;
    }

    /// What the next starts bring.
    public Plan plan() {
        return plan;
    }

    /// The stack behind it all.
    public Stack stack() {
        return stack;
    }

    /// The broker.
    public Server kafka() {
        return stack.kafka();
    }

    /// The database server.
    public Server postgres() {
        return stack.postgres();
    }

    /// Between the services and the broker.
    public TcpProxy kafkaProxy() {
        return kafkaProxy;
    }

    /// Between the services and the database server.
    public TcpProxy postgresProxy() {
        return postgresProxy;
    }

    /// Where the suite itself reaches Kafka, past the proxy.
    public String bootstrapServers() {
        return ports.bootstrapServers();
    }

    /// Where a service's first instance answers.
    public String url(Service service) {
        return ports.url(service);
    }

    /// Data, logs, secrets.
    public Path folder() {
        return folder;
    }

    /// Good weather and everything up, whatever a fault has left.
    public void mend() {
        kafkaProxy.weather(new TcpProxy.Weather.Fine());
        postgresProxy.weather(new TcpProxy.Weather.Fine());
        stack.process("postgres").signal("CONT");
        stack.process("kafka").signal("CONT");
        instances.values().forEach(Instance::thaw);
        postgres().start();
        kafka().start();
        startServices();
    }

    @Override
    public void close() {
        // Nothing of it is kept: there is nothing to wait for.
        instances.values().forEach(one -> one.process().kill());
        kafka().kill();
        postgres().kill();
        kafkaProxy.close();
        postgresProxy.close();
    }

    private Instance instance(Service service, String name) {
        int httpPort = name.equals(service.id()) ? ports.of(Part.of(service)) : FreePorts.one();
        return new Instance(
                service,
                name,
                name.equals(service.id()) ? stack.service(service) : stack.replica(service, name, httpPort),
                controlPort(name),
                folder.resolve(name + ".told"));
    }

    private int controlPort(String name) {
        Integer port = controls.get(name);
        if (port == null) {
            throw new ServerFailure("no control port for " + name);
        }
        return port;
    }

    private List<String> jvmOptions(Service service, String name) {
        List<String> options = new ArrayList<>(QUICK_START);
        if (migrated) {
            options.add("-Dquarkus.flyway.migrate-at-start=false");
        }
        options.add("-javaagent:%s=service=%s,port=%d,told=%s,bugs=%s,seedable=%s,arm=%s"
                .formatted(
                        agent,
                        service.id(),
                        controlPort(name),
                        folder.resolve(name + ".told"),
                        String.join("+", plan.bugsOf(service.id())),
                        plan.isSeedable(),
                        plan.armedIn(name)));
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(plan.settingsOf(service.id()));
        all.forEach((key, value) -> options.add("-D" + key + "=" + value));
        return options;
    }
}
