package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.setup.Service;

/// F-08: an instance stands still for longer than its group waits for it, and then goes on where it was, while its
/// partitions are another's.
public final class Frozen implements Fault {

    private final Service service;
    private final Duration lasts;

    public Frozen(Service service, Duration lasts) {
        this.service = service;
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return "F-08";
    }

    @Override
    public String name() {
        return service.id() + " frozen for " + lasts.toSeconds() + " s while a second instance takes over";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        Instance second = field.rig().addReplica(service);
        Instance first = field.rig().instance(service);
        field.pass(field.between(200, 1_000));
        first.freeze();
        field.buried(first);
        field.pass(lasts);
        first.thaw();
        field.pass(Duration.ofMillis(500));
        field.rig().remove(second);
        return Struck.faults(List.of(name()));
    }
}
