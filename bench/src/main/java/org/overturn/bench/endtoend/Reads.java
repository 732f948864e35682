package org.overturn.bench.endtoend;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// Questions at a fixed rate, whether the answers keep up or not: time counts from when a question was due, so a slow
/// answer counts for those that waited behind it as well.
///
/// @param question what was asked
/// @param failures answers other than 200
record Reads(String question, long asked, double p50Millis, double p99Millis, double mostMillis, long failures) {

    /// What the goal of the design is measured at.
    static final int PER_SECOND = 50;

    private static final int KEYS = 2_000;
    private static final long MOST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final List<String> WINDOWS = List.of("30d", "90d", "365d", "all");
    private static final List<String> GROUPINGS =
            List.of("payer", "category", "type", "carc", "provider", "procedure", "day");
    private static final List<String> WORKLISTS = List.of(
            "",
            "?status=OPEN",
            "?category=PRIOR_AUTHORIZATION",
            "?payer=SYN101",
            "?sort=due",
            "?sort=opened",
            "?status=OPEN&category=CODING&limit=200");

    static List<Reads> measure(Rig rig, Calls calls, Duration each) {
        List<String> items = keys(rig, Service.APPEAL, "select work_item_id::text from work_item");
        List<String> claims = keys(rig, Service.CLASSIFY, "select claim_key from claim");
        List<Reads> reads = new ArrayList<>();
        reads.add(ask(calls, "worklist page", Service.APPEAL, each, i -> "/v1/work-items" + cyclic(WORKLISTS, i)));
        reads.add(ask(calls, "work item", Service.APPEAL, each, i -> "/v1/work-items/" + cyclic(items, i)));
        reads.add(ask(calls, "claim timeline", Service.CLASSIFY, each, i -> "/v1/claims/" + cyclic(claims, i)));
        for (String grouping : GROUPINGS) {
            reads.add(ask(
                    calls,
                    "metrics by " + grouping,
                    Service.ANALYTICS,
                    each,
                    i -> "/v1/metrics?groupBy=" + grouping + "&window=" + cyclic(WINDOWS, i)));
        }
        return reads;
    }

    private static Reads ask(Calls calls, String question, Service service, Duration during, IntFunction<String> path) {
        run(calls, service, Math.min(2 * PER_SECOND, (int) (PER_SECOND * during.toSeconds())), path, new AtomicLong());
        AtomicLong failures = new AtomicLong();
        int count = (int) (PER_SECOND * during.toSeconds());
        Histogram histogram = run(calls, service, count, path, failures);
        return new Reads(
                question,
                count,
                histogram.getValueAtPercentile(50) / 1e3,
                histogram.getValueAtPercentile(99) / 1e3,
                histogram.getMaxValue() / 1e3,
                failures.get());
    }

    private static Histogram run(
            Calls calls, Service service, int count, IntFunction<String> path, AtomicLong failures) {
        Histogram histogram = new ConcurrentHistogram(MOST_MICROS, 3);
        CountDownLatch open = new CountDownLatch(count);
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = began + i * 1_000_000_000L / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            HttpRequest request = calls.request(service, path.apply(i)).GET().build();
            var _ = calls.http()
                    .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((answer, failure) -> {
                        if (failure != null || answer.statusCode() != 200) {
                            failures.incrementAndGet();
                        }
                        histogram.recordValue(Math.min(MOST_MICROS, (System.nanoTime() - due) / 1_000));
                        open.countDown();
                    });
        }
        try {
            if (!open.await(2, TimeUnit.MINUTES)) {
                throw new ServerFailure(open.getCount() + " questions got no answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
        return histogram;
    }

    private static String cyclic(List<String> values, int i) {
        return values.get(i % values.size());
    }

    /// Keys from all over the table.
    private static List<String> keys(Rig rig, Service service, String sql) {
        try (Connection connection = rig.connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql + " order by random() limit " + KEYS)) {
            List<String> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            if (keys.isEmpty()) {
                throw new ServerFailure("there is nothing to ask " + service.id() + " about");
            }
            return keys;
        } catch (SQLException e) {
            throw new ServerFailure("cannot find keys in " + service.database(), e);
        }
    }
}
