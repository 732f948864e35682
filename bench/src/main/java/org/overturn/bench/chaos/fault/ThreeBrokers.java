package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.FurtherBroker;
import org.overturn.local.Part;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.setup.Service;

/// F-05: of three brokers one is killed, and everything goes on; then a second one, and with two copies asked for and
/// one left nothing is written: ingest takes files and waits with them. Then both come back.
public final class ThreeBrokers implements Fault {

    /// As long as the controller waits for a broker's word.
    private static final Duration NOTICED = Duration.ofSeconds(12);

    private static final Duration WATCHED = Duration.ofSeconds(5);
    private static final String PUBLISHED = "select count(*) from publication where state = 'published'";

    @Override
    public String id() {
        return "F-05";
    }

    @Override
    public String name() {
        return "one, then two of three brokers killed";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 400, 10, Duration.ofMillis(500));
    }

    @Override
    public Struck strike(Field field) {
        List<String> failures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<FurtherBroker> further = further(field);
        try (Replicas replicas = new Replicas(field.rig().bootstrapServers())) {
            further.forEach(FurtherBroker::start);
            replicas.awaitBrokers(3);
            replicas.spread(List.of(1, 2, 3), 2);
            field.pass(Duration.ofSeconds(2));

            further.getLast().kill();
            field.pass(NOTICED);
            long withTwo = published(field, WATCHED);
            notes.add(withTwo + " files published with two of three brokers");
            if (withTwo == 0) {
                failures.add("nothing is published with two of three brokers");
            }

            further.getFirst().kill();
            field.pass(NOTICED);
            int taken = field.books().accepted().size();
            long withOne = published(field, WATCHED);
            taken = field.books().accepted().size() - taken;
            notes.add(withOne + " files published and " + taken + " taken with one of three brokers");
            if (withOne > 0) {
                failures.add("files count as published with one copy of two");
            }
            if (taken == 0) {
                failures.add("no file is taken with one of three brokers");
            }

            further.forEach(FurtherBroker::start);
            replicas.awaitBrokers(3);
            field.pass(Duration.ofSeconds(3));
            replicas.spread(List.of(1), 1);
        } finally {
            further.forEach(FurtherBroker::kill);
        }
        return Struck.of(2, 2, notes).failing(failures);
    }

    private static long published(Field field, Duration within) {
        long before = field.tables().number(Service.INGEST, PUBLISHED);
        field.pass(within);
        return field.tables().number(Service.INGEST, PUBLISHED) - before;
    }

    private static List<FurtherBroker> further(Field field) {
        Iterator<Integer> free = FreePorts.several(4).iterator();
        int controller = field.rig().stack().settings().ports().of(Part.CONTROLLER);
        return Stream.of(2, 3)
                .map(node -> new FurtherBroker(field.rig().folder(), node, free.next(), free.next(), controller))
                .toList();
    }
}
