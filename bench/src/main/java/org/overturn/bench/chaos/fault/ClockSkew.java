package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.setup.Service;

/// F-12: the clocks of the services are ten minutes ahead, an hour behind, or right; each its own.
public final class ClockSkew implements Fault {

    private static final List<Service> ALL = List.of(Service.values());
    private static final List<String> CLOCKS = List.of("clock-ahead", "clock-behind");

    @Override
    public String id() {
        return "F-12";
    }

    @Override
    public String name() {
        return "clocks 10 min ahead or 1 h behind";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = new ArrayList<>();
        for (Service service : ALL) {
            Instance instance = field.rig().instance(service);
            String clock = CLOCKS.get(field.random().nextInt(CLOCKS.size())) + "-" + service.id();
            instance.process().stop();
            field.rig().plan().seed(service.id(), List.of(clock));
            instance.process().launch();
            notes.add(clock);
        }
        ALL.forEach(service -> field.rig().instance(service).process().awaitReady());
        field.pass(Duration.ofSeconds(2));
        for (Service service : ALL) {
            field.rig().instance(service).process().stop();
            field.rig().plan().seed(service.id(), List.of());
            field.rig().instance(service).process().launch();
        }
        return Struck.faults(notes);
    }
}
