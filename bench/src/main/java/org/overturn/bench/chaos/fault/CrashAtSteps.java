package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-01: each service ends at one step after the other, started again each time with the next step armed: first all
/// consumers at the same time, then ingest, without which they would have nothing to do and meet no step.
public final class CrashAtSteps implements Fault {

    /// A step that is not met for so long by a service that is up is not met by this load.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    /// There is work for ingest to the end, however slow the machine starts four services again and again.
    private static final Load.Size SIZE = new Load.Size(3, 1_200, 30, Duration.ofMillis(400));

    private final Map<Service, List<Visit>> visits;

    /// A visit of a step.
    public record Visit(int step, long visit) {

        @Override
        public String toString() {
            return "step " + step + " visit " + visit;
        }
    }

    public CrashAtSteps(Map<Service, List<Visit>> visits) {
        this.visits = Map.copyOf(visits);
    }

    /// What is to happen to each service, in this order.
    public Map<Service, List<Visit>> visits() {
        return visits;
    }

    @Override
    public String id() {
        return "F-01";
    }

    @Override
    public String name() {
        return "process ends at numbered steps";
    }

    @Override
    public Load.Size size() {
        return SIZE;
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = Collections.synchronizedList(new ArrayList<>());
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger crashes = new AtomicInteger();
        // Consumers that die with a batch in hand get it again, and so meet their next step whoever else is down.
        field.pass(WARM_UP);
        for (Predicate<Service> together :
                List.<Predicate<Service>>of(one -> one != Service.INGEST, one -> one == Service.INGEST)) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> running = new ArrayList<>();
                visits.keySet().stream()
                        .filter(together)
                        .forEach(service -> running.add(threads.submit(() -> {
                            for (Visit visit : visits.getOrDefault(service, List.of())) {
                                notes.add(crash(field, field.rig().instance(service), visit, failures));
                                crashes.incrementAndGet();
                            }
                            field.rig().plan().disarm(service.id());
                            field.rig().instance(service).process().launch();
                        })));
                running.forEach(CrashAtSteps::done);
            }
        }
        return Struck.of(crashes.get(), crashes.get(), notes).failing(failures);
    }

    /// Ends the service at the step, or, when it does not come by, with signal 9 where it stands; tells which.
    private static String crash(Field field, Instance instance, Visit visit, List<String> failures) {
        field.rig().plan().arm(instance.name(), visit.step(), visit.visit());
        if (instance.process().isRunning()) {
            instance.halt(visit.step(), visit.visit());
        } else {
            instance.process().launch();
        }
        if (!field.endsOrIsReady(instance) && !field.ends(instance, PATIENCE)) {
            field.kill(instance);
            return instance.name() + " killed, " + visit + " not met";
        }
        List<String> ended = instance.ended();
        if (ended.isEmpty() || !ended.getLast().equals(visit.step() + " " + visit.visit())) {
            failures.add(instance.name() + " ended by itself:\n"
                    + instance.process().process().logTail(8));
        }
        field.buried(instance);
        return instance.name() + " " + visit;
    }

    private static void done(Future<?> one) {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new ServerFailure("a crash has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
