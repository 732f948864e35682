package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.bench.chaos.check.Tables;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-06: one process of PostgreSQL after the other is killed with signal 9 in the middle of a service's work. The
/// server then throws all sessions out, whatever they are at, and recovers from its log, as after a crash of its own.
public final class DatabaseCrashes implements Fault {

    /// A session at work if there is one, else any.
    private static final String VICTIM = "select pid from pg_stat_activity where usename like 'overturn\\_%'"
            + " and backend_type = 'client backend' order by (state = 'idle'), random() limit 1";

    private final int crashes;

    public DatabaseCrashes(int crashes) {
        this.crashes = crashes;
    }

    @Override
    public String id() {
        return "F-06";
    }

    @Override
    public String name() {
        return "PostgreSQL crashes in the middle of work";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 150, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = new ArrayList<>();
        field.pass(Duration.ofMillis(500));
        while (notes.size() < crashes) {
            field.pass(field.between(250, 500));
            victim(field.tables()).flatMap(ProcessHandle::of).ifPresent(backend -> {
                backend.destroyForcibly();
                notes.add("backend " + backend.pid());
            });
        }
        return Struck.crashes(notes);
    }

    private static Optional<Long> victim(Tables tables) {
        try {
            return tables.rows(Service.INGEST, VICTIM, List.of()).stream()
                    .map(row -> row.number(0))
                    .findFirst();
        } catch (ServerFailure e) {
            // It is still recovering from the crash before.
            return Optional.empty();
        }
    }
}
