package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.setup.Service;

/// F-03: two instances of a service, stopped in good order and started again one after the other.
public final class Rolling implements Fault {

    private final List<Service> services;

    public Rolling(List<Service> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public String id() {
        return "F-03";
    }

    @Override
    public String name() {
        return "rolling restart of two instances each";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 80, 30, Duration.ofMillis(600));
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = new ArrayList<>();
        for (Service service : services) {
            Instance second = field.rig().addReplica(service);
            Instance first = field.rig().instance(service);
            first.process().stop();
            notes.add("stopped " + first.name());
            first.process().start();
            field.rig().remove(second);
            notes.add("stopped " + second.name());
        }
        return Struck.faults(notes);
    }
}
