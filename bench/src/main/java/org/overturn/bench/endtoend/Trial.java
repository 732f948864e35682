package org.overturn.bench.endtoend;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.overturn.bench.generate.Recipe;
import org.overturn.bench.generate.Totals;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// Loads on one rig, one after the other; the books are checked after each.
final class Trial {

    /// About what the services hold in their queues at full speed, many times over.
    private static final long MOST_AHEAD_CLAIMS = 25_000;

    private static final long COUNT_MILLIS = 500;

    private final Rig rig;
    private final Calls calls;
    private final Books books;
    private final Arrivals arrivals;
    private Totals stored = Totals.NONE;

    Trial(Rig rig) {
        this.rig = rig;
        this.calls = new Calls(rig);
        this.books = new Books(rig, calls);
        this.arrivals = new Arrivals(rig);
    }

    Calls calls() {
        return calls;
    }

    /// What the store holds.
    Totals stored() {
        return stored;
    }

    /// As fast as the pipeline takes it.
    ///
    /// @param first number of the first file in its series
    Throughput throughput(Recipe recipe, int first, int files) {
        try (Load load = Load.make(recipe, first, files, rig.folder());
                Sampler sampler = new Sampler(rig)) {
            long before = stored.claims();
            long wal = wal();
            Usage began = rig.usage();
            long beganMicros = Sender.nowMicros();
            send(load.files(), before);
            books.await(before + load.totals().claims());
            Usage ended = rig.usage();
            double seconds = (arrivals.lastMicros() - beganMicros) / 1e6;
            stored = stored.plus(load.totals());
            long claims = load.totals().claims();
            return new Throughput(
                    before,
                    load.totals(),
                    seconds,
                    claims / seconds,
                    ended.microsPerClaim(began, claims),
                    ended.machineBusy(began),
                    ProcessUsage.load(),
                    Memory.of(sampler.most(), calls),
                    (double) (wal() - wal) / claims,
                    books.differences(stored));
        }
    }

    /// At a steady rate.
    ///
    /// @return microseconds from sending to visible everywhere, of each file
    List<Long> latencies(Recipe recipe, int files, double filesPerSecond) {
        try (Load load = Load.make(recipe, 0, files, rig.folder())) {
            List<Sender.Sent> sent = new Sender(calls).steadily(load.files(), filesPerSecond);
            return arrived(load, sent);
        }
    }

    /// One after the other, each when all before has arrived.
    List<Long> alone(Recipe recipe, int files) {
        List<Long> all = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            try (Load load = Load.make(recipe, file, 1, rig.folder())) {
                all.addAll(arrived(load, new Sender(calls).steadily(load.files(), 1)));
            }
        }
        return all.stream().sorted().toList();
    }

    private List<Long> arrived(Load load, List<Sender.Sent> sent) {
        stored = stored.plus(load.totals());
        books.await(stored.claims());
        List<String> differences = books.differences(stored);
        if (!differences.isEmpty()) {
            throw new ServerFailure("what is stored is not what was sent: " + differences);
        }
        Map<String, Long> latencies = arrivals.latencies(sent);
        return latencies.values().stream().sorted().toList();
    }

    private void send(List<Path> files, long before) {
        AtomicLong counted = new AtomicLong();
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            var _ = timer.scheduleAtFixedRate(
                    () -> counted.set(books.counted() - before), 0, COUNT_MILLIS, TimeUnit.MILLISECONDS);
            new Sender(calls).asFastAsTaken(files, MOST_AHEAD_CLAIMS, counted::get);
            timer.shutdownNow();
        }
    }

    private long wal() {
        try (Connection connection = rig.connect(Service.ANALYTICS);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new ServerFailure("cannot measure what PostgreSQL writes ahead", e);
        }
    }
}
