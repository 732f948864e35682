package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.List;
import org.overturn.bench.chaos.load.Load;

/// No fault at all: what goes wrong then is a bug.
public final class Nothing implements Fault {

    private static final Duration SOME_FILES = Duration.ofMillis(1_500);

    private final Duration lasts;

    public Nothing() {
        this(SOME_FILES);
    }

    /// @param lasts how long people go on changing work items
    public Nothing(Duration lasts) {
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return "F-00";
    }

    @Override
    public String name() {
        return "nothing";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(6, 6, 30, Duration.ofMillis(150));
    }

    @Override
    public Struck strike(Field field) {
        field.pass(lasts);
        return Struck.faults(List.of());
    }
}
