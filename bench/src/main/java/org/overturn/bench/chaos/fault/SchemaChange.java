package org.overturn.bench.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-20: the next release's migration widens the tables while this release works on them: a column and an index come,
/// and go again.
public final class SchemaChange implements Fault {

    private static final Map<Service, List<String>> TABLES = Map.of(
            Service.INGEST, List.of("remittance", "remittance_transaction", "publication"),
            Service.CLASSIFY, List.of("adjudication", "claim", "assessment_revision", "sealed_transaction"),
            Service.APPEAL, List.of("claim", "work_item", "work_item_history"),
            Service.ANALYTICS, List.of("fact", "rollup", "seal", "transaction_progress"));

    /// Each connection of each service's pool may meet a plan of before once for each of its statements.
    private static final long MOST_STALE_PLANS = 16L * 4 * 5;

    private static final int TRIES = 20;

    @Override
    public String id() {
        return "F-20";
    }

    @Override
    public String name() {
        return "schema changes under load";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(150));
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = new ArrayList<>();
        long before = stalePlans(field);
        field.pass(Duration.ofMillis(1_500));
        each(field, notes, "alter table %s add column expanded text");
        each(field, notes, "create index concurrently %1$s_expanded on %1$s (expanded)");
        field.pass(Duration.ofSeconds(2));
        each(field, notes, "drop index concurrently %s_expanded");
        each(field, notes, "alter table %s drop column expanded");
        field.pass(Duration.ofSeconds(1));
        long stale = stalePlans(field) - before;
        List<String> failures = stale > MOST_STALE_PLANS
                ? List.of(stale + " statements were refused because of a plan of before")
                : List.of();
        int changes = notes.size();
        notes.add(stale + " lines tell of a plan of before");
        return Struck.of(0, changes, notes).failing(failures);
    }

    private static void each(Field field, List<String> notes, String change) {
        TABLES.forEach((service, tables) -> tables.forEach(table -> {
            change(field, service, change.formatted(table));
            notes.add(service.id() + ": " + change.formatted(table));
        }));
    }

    /// As migrations should: rather give up and try again than let everybody wait behind a lock.
    private static void change(Field field, Service service, String sql) {
        boolean alone = sql.contains("concurrently");
        for (int i = 1; ; i++) {
            try {
                field.tables().execute(service, alone ? sql : "set lock_timeout = '500ms'; " + sql);
                return;
            } catch (ServerFailure e) {
                if (i == TRIES) {
                    throw e;
                }
                field.pass(Duration.ofMillis(100));
            }
        }
    }

    private static long stalePlans(Field field) {
        long lines = 0;
        for (Service service : Service.values()) {
            Path log = field.rig().stack().process(service.id()).logFile();
            try (var text = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
                lines += text.filter(line -> line.contains("cached plan must not change"))
                        .count();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }
}
