package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.TcpProxy;
import org.overturn.bench.chaos.rig.TcpProxy.Weather;

/// F-09: what networks do between the services and one of the servers, one after the other.
public final class Network implements Fault {

    private static final int MOST_BYTES_BEFORE_CUT = 60_000;

    private final Server server;
    private final Duration stall;

    /// Which way.
    public enum Server {
        KAFKA,
        POSTGRES
    }

    /// @param stall how long nothing passes
    public Network(Server server, Duration stall) {
        this.server = server;
        this.stall = stall;
    }

    @Override
    public String id() {
        return "F-09";
    }

    @Override
    public String name() {
        return "network to " + server.name().toLowerCase(java.util.Locale.ROOT)
                + ": resets, half-closed, cut in the middle, slow, stalled " + stall.toSeconds() + " s";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        TcpProxy proxy = switch (server) {
            case KAFKA -> field.rig().kafkaProxy();
            case POSTGRES -> field.rig().postgresProxy();
        };
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            field.pass(field.between(150, 600));
            notes.add(proxy.resetAll() + " connections reset");
        }
        field.pass(field.between(300, 900));
        notes.add(proxy.halfCloseAll() + " connections half-closed");
        for (int i = 0; i < 3; i++) {
            long bytes = field.random().nextLong(MOST_BYTES_BEFORE_CUT);
            during(field, proxy, new Weather.Cut(bytes), Duration.ofMillis(500));
            notes.add("each connection cut after " + bytes + " bytes");
        }
        during(field, proxy, new Weather.Slow(50), Duration.ofMillis(1_500));
        notes.add("50 ms slower");
        during(field, proxy, new Weather.Stalled(), stall);
        notes.add("stalled");
        return Struck.faults(notes);
    }

    private static void during(Field field, TcpProxy proxy, Weather weather, Duration time) {
        proxy.weather(weather);
        // Connections that are open already count from here on.
        field.pass(time);
        proxy.weather(new Weather.Fine());
        field.pass(Duration.ofMillis(200));
    }
}
