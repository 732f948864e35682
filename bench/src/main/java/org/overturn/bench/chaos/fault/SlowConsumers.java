package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.setup.Service;

/// F-19: each batch of each consumer takes longer than the pause between two files.
public final class SlowConsumers implements Fault {

    private static final int CLASSIFY_DECODE = 30;
    private static final int APPEAL_DECODE = 50;
    private static final int ANALYTICS_DECODE = 70;
    private static final long MILLIS = 400;

    private final Duration lasts;

    public SlowConsumers(Duration lasts) {
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return "F-19";
    }

    @Override
    public String name() {
        return "slow consumers for " + lasts.toSeconds() + " s";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(100));
    }

    @Override
    public Struck strike(Field field) {
        field.rig().instance(Service.CLASSIFY).delay(CLASSIFY_DECODE, MILLIS);
        field.rig().instance(Service.APPEAL).delay(APPEAL_DECODE, MILLIS);
        field.rig().instance(Service.ANALYTICS).delay(ANALYTICS_DECODE, MILLIS);
        field.pass(lasts);
        for (Service service : List.of(Service.CLASSIFY, Service.APPEAL, Service.ANALYTICS)) {
            field.rig().instance(service).disarm();
        }
        return Struck.faults(List.of("each batch " + MILLIS + " ms longer"));
    }
}
