package org.overturn.bench.chaos.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.setup.Service;

/// F-17: the power fails. Signal 9 leaves what the system has not written to the disk in its cache, so the end of the
/// topics is cut off by hand, while nobody has read it yet. Ingest finds out what nobody confirms, and publishes it
/// again by itself; the hour that it gives a service that confirms nothing is made to have passed.
public final class LogTail implements Fault {

    private static final int MOST_CUT_BYTES = 64 * 1024;
    private static final List<Service> READERS = List.of(Service.CLASSIFY, Service.APPEAL, Service.ANALYTICS);

    private static final String AN_HOUR_LATER = """
            update remittance_transaction set published_at = published_at - interval '61 minutes'
            where awaited <> '{}' and published_at is not null
            """;

    private static final String UNCONFIRMED =
            "select count(*) from remittance_transaction where awaited <> '{}' and status = 'accepted'";

    private static final String PUBLISHED_AGAIN =
            "select count(*) from remittance_transaction where published_again > 0";

    /// What was confirmed before the cut is nobody's loss, but the topics are compared with the files as well.
    private static final String ALL_AGAIN = """
            update remittance_transaction set published_claims = 0, published_at = null
            where status = 'accepted' and published_at is not null;
            update publication set state = 'pending', due_at = now(), lease = null, failures = 0
            where state = 'published'
            """;

    private static final int PATIENCE_SECONDS = 60;

    @Override
    public String id() {
        return "F-17";
    }

    @Override
    public String name() {
        return "power fails: the end of every topic of claims is gone";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(6, 6, 40, Duration.ofMillis(150));
    }

    @Override
    public Struck strike(Field field) {
        var rig = field.rig();
        field.pass(Duration.ofMillis(600));
        READERS.forEach(service -> field.kill(rig.instance(service)));
        field.pass(Duration.ofMillis(2_500));
        rig.kafka().kill();
        List<String> notes = new ArrayList<>();
        long cut = cut(field, "overturn.claim-adjudicated.v1", notes);
        cut += cut(field, "overturn.remittance-sealed.v1", notes);
        rig.kafka().start();
        rig.startServices();
        field.pass(Duration.ofSeconds(3));
        field.tables().execute(Service.INGEST, AN_HOUR_LATER);
        List<String> failures = new ArrayList<>();
        if (cut == 0) {
            failures.add("there was nothing to cut off");
        }
        if (!isConfirmed(field)) {
            failures.add("not everything is confirmed after ingest has published it again");
        }
        long again = field.tables().number(Service.INGEST, PUBLISHED_AGAIN);
        notes.add(again + " transaction sets published again by ingest itself");
        if (again == 0) {
            failures.add("ingest did not publish anything again");
        }
        field.tables().execute(Service.INGEST, ALL_AGAIN);
        return new Struck(1 + READERS.size(), 2 + READERS.size(), notes, failures, true);
    }

    private static boolean isConfirmed(Field field) {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (field.tables().number(Service.INGEST, UNCONFIRMED) == 0) {
                return true;
            }
            field.pass(Duration.ofSeconds(1));
        }
        return false;
    }

    private static long cut(Field field, String topic, List<String> notes) {
        long all = 0;
        try (Stream<Path> folders = Files.list(field.rig().folder().resolve("kafka"))) {
            for (Path folder : folders.filter(
                            one -> one.getFileName().toString().startsWith(topic + "-"))
                    .sorted()
                    .toList()) {
                Path segment = folder.resolve("00000000000000000000.log");
                try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
                    long bytes = Math.min(file.length(), field.random().nextInt(1, MOST_CUT_BYTES));
                    file.setLength(file.length() - bytes);
                    all += bytes;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot cut the log", e);
        }
        notes.add(all + " bytes cut off " + topic);
        return all;
    }
}
