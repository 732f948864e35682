package org.overturn.bench.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.load.Door;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-17: the power fails. Signal 9 leaves what the system has not written to the disk in its cache, so the end of the
/// topics is cut off by hand, while nobody has read it yet. What is missing shows in classify's conservation; an
/// operator has the files published again.
public final class LogTail implements Fault {

    private static final int MOST_CUT_BYTES = 64 * 1024;
    private static final List<Service> READERS = List.of(Service.CLASSIFY, Service.APPEAL, Service.ANALYTICS);

    private final Door door;

    /// @param door for what an operator does then
    public LogTail(Door door) {
        this.door = door;
    }

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
        notes.add(publishedAgain(field) + " files published again by an operator");
        List<String> failures = cut == 0 ? List.of("there was nothing to cut off") : List.of();
        return new Struck(1 + READERS.size(), 2 + READERS.size(), notes, failures, true);
    }

    private int publishedAgain(Field field) {
        Set<String> files = files(field);
        for (String file : files) {
            String[] names = file.split(" ");
            String url = field.rig().url(Service.INGEST) + "/v1/remittances/" + names[1] + "/replay";
            int status = door.post(names[0], url, "application/json", new byte[0])
                    .map(Door.Answer::status)
                    .orElse(0);
            if (status / 100 != 2) {
                throw new ServerFailure("ingest answers " + status + " to a replay");
            }
        }
        return files.size();
    }

    /// Files that an operator finds open in classify, or published by ingest and unknown there.
    private Set<String> files(Field field) {
        field.pass(Duration.ofSeconds(3));
        Set<String> open = new TreeSet<>();
        for (Books.Accepted file : field.books().accepted()) {
            String tenant = file.truth().tenant();
            String id = file.truth().remittanceId().toString();
            JsonNode sums = door.get(tenant, field.rig().url(Service.CLASSIFY) + "/v1/conservation")
                    .map(Door.Answer::body)
                    .orElseThrow();
            boolean complete = sums.path("openTransactions").asLong() == 0
                    && sums.path("sealed").path("claims").asLong()
                            == field.books().accepted().stream()
                                    .filter(one -> one.truth().tenant().equals(tenant))
                                    .mapToLong(one -> one.truth().claims())
                                    .sum();
            if (!complete) {
                open.add(tenant + " " + id);
            }
        }
        return open;
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
