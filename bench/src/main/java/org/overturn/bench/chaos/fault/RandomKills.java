package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;

/// F-02: signal 9 for one service after the other, whatever it is at.
public final class RandomKills implements Fault {

    private final int kills;

    /// @param kills at least one: a round in which nothing dies would be sound for nothing
    public RandomKills(int kills) {
        if (kills < 1) {
            throw new IllegalArgumentException(kills + " services killed");
        }
        this.kills = kills;
    }

    @Override
    public String id() {
        return "F-02";
    }

    @Override
    public String name() {
        return "services killed at random";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(250));
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = new ArrayList<>();
        while (notes.size() < kills) {
            field.pass(field.between(200, 1_500));
            List<Instance> up = field.rig().instances().stream()
                    .filter(one -> one.process().isRunning())
                    .toList();
            Instance victim = up.get(field.random().nextInt(up.size()));
            field.kill(victim);
            notes.add(victim.name());
            victim.process().launch();
        }
        return Struck.crashes(notes);
    }
}
