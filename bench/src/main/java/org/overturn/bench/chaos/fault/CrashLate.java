package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.setup.Service;

/// A service takes its time at a step, long enough to commit whatever it thinks it may, and ends there.
public final class CrashLate implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MILLIS = 1_500;

    private final Service service;
    private final int step;

    public CrashLate(Service service, int step) {
        this.service = service;
        this.step = step;
    }

    @Override
    public String id() {
        return "F-01";
    }

    @Override
    public String name() {
        return service.id() + " lingers at step " + step + " and ends there";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(10, 60, 30, Duration.ofMillis(150));
    }

    @Override
    public Struck strike(Field field) {
        Instance instance = field.rig().instance(service);
        instance.haltLate(step, MILLIS);
        boolean ended = field.ends(instance, PATIENCE);
        if (ended) {
            field.buried(instance);
            instance.process().launch();
        } else {
            instance.disarm();
        }
        return ended
                ? Struck.crashes(List.of(service.id() + " step " + step))
                : Struck.faults(List.of()).failing(List.of("step " + step + " was not met"));
    }
}
