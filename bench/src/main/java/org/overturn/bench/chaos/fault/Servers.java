package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.setup.Service;

/// F-04, F-06 and F-07: the broker or the database server is gone or does not move for a while.
public final class Servers implements Fault {

    private static final String TERMINATE = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where pid <> pg_backend_pid() and backend_type = 'client backend'";

    private final Blow blow;
    private final Duration lasts;

    /// What happens to which server.
    public enum Blow {
        BROKER_KILLED("F-04", "broker killed"),
        BROKER_FROZEN("F-04", "broker frozen"),
        POSTGRES_KILLED("F-06", "PostgreSQL killed"),
        POSTGRES_IMMEDIATE("F-06", "PostgreSQL stopped at once"),
        SESSIONS_ENDED("F-06", "all sessions ended"),
        POSTGRES_FROZEN("F-07", "PostgreSQL frozen");

        private final String id;
        private final String name;

        Blow(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    /// @param lasts until it is back
    public Servers(Blow blow, Duration lasts) {
        this.blow = blow;
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return blow.id;
    }

    @Override
    public String name() {
        return blow == Blow.SESSIONS_ENDED ? blow.name : blow.name + " for " + lasts.toSeconds() + " s";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 80, 30, Duration.ofMillis(400));
    }

    @Override
    public Struck strike(Field field) {
        field.pass(field.between(300, 1_200));
        var rig = field.rig();
        List<String> notes = new ArrayList<>(List.of(name()));
        return switch (blow) {
            case BROKER_KILLED -> {
                rig.kafka().kill();
                field.pass(lasts);
                rig.kafka().start();
                yield Struck.crashes(notes);
            }
            case BROKER_FROZEN -> {
                frozen(field, "kafka");
                yield Struck.faults(notes);
            }
            case POSTGRES_KILLED -> {
                rig.postgres().kill();
                field.pass(lasts);
                rig.postgres().start();
                yield Struck.crashes(notes);
            }
            case POSTGRES_IMMEDIATE -> {
                rig.stack().process("postgres").stop("QUIT", Duration.ofSeconds(30));
                field.pass(lasts);
                rig.postgres().start();
                yield Struck.crashes(notes);
            }
            case SESSIONS_ENDED -> {
                long ended = field.tables().number(Service.INGEST, TERMINATE);
                field.pass(Duration.ofMillis(300));
                ended += field.tables().number(Service.INGEST, TERMINATE);
                yield Struck.faults(List.of(ended + " sessions ended"));
            }
            case POSTGRES_FROZEN -> {
                frozen(field, "postgres");
                yield Struck.faults(notes);
            }
        };
    }

    private void frozen(Field field, String part) {
        field.rig().stack().process(part).signal("STOP");
        field.pass(lasts);
        field.rig().stack().process(part).signal("CONT");
    }
}
