package org.overturn.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.overturn.bench.chaos.fault.CrashLate;
import org.overturn.bench.chaos.fault.Fault;
import org.overturn.bench.chaos.fault.Nothing;
import org.overturn.bench.chaos.fault.OldNews;
import org.overturn.bench.chaos.fault.Redelivery;
import org.overturn.bench.chaos.fault.Reordered;
import org.overturn.bench.failpoint.Seeded;
import org.overturn.testkit.setup.Service;

/// A bug that the suite must find, and how it comes to light.
///
/// @param service where
/// @param meaning the mistake that it stands for
/// @param seed how it gets in
/// @param under the fault under which it shows; a bug that shows without one gets none
record Bug(String name, Service service, String meaning, Seed seed, Supplier<Fault> under) {

    /// Put in at the end of every run: it takes no restart.
    static final Bug PROOF = schema(
            "trigger-drops-rows",
            Service.APPEAL,
            "a trigger quietly drops some rows",
            "create function hole() returns trigger language plpgsql as 'begin if hashtext(new.claim_key) % 3 = 0"
                    + " then return null; end if; return new; end';"
                    + "create trigger hole before insert on work_item for each row execute function hole()",
            "drop trigger hole on work_item; drop function hole");

    private static final int CLASSIFY_DECIDED = 35;
    private static final int ANALYTICS_MOVED = 74;

    /// Until people have found work and written something to it.
    private static final Duration LONGER = Duration.ofSeconds(6);

    /// How a bug gets in.
    sealed interface Seed {

        /// Through the agent, into the code.
        record Code(String bug) implements Seed {}

        /// Through the schema, and out again.
        record Schema(String sql, String undo) implements Seed {}

        /// Through the configuration: the service must refuse to start.
        record Setting(Map<String, String> settings) implements Seed {}
    }

    static List<Bug> all() {
        return Stream.of(code(), schema(), settings()).flatMap(List::stream).toList();
    }

    private static List<Bug> code() {
        Map<String, Supplier<Fault>> under = Map.of(
                "told-at-time-of-now",
                () -> new Redelivery(List.of()),
                "older-revision-wins",
                OldNews::new,
                "history-not-written",
                () -> new Nothing(LONGER),
                "commit-before-effect",
                () -> new CrashLate(Service.CLASSIFY, CLASSIFY_DECIDED),
                "commit-before-count",
                () -> new CrashLate(Service.ANALYTICS, ANALYTICS_MOVED));
        List<Bug> bugs = new ArrayList<>();
        for (Seeded seeded : Seeded.all()) {
            if (seeded.isBug()) {
                bugs.add(new Bug(
                        seeded.name(),
                        Service.of(seeded.service()),
                        seeded.meaning(),
                        new Seed.Code(seeded.name()),
                        under.getOrDefault(seeded.name(), Nothing::new)));
            }
        }
        return bugs;
    }

    private static List<Bug> schema() {
        return List.of(
                withoutKey(Service.ANALYTICS, "seal", "tenant_id, event_id"),
                withoutKey(
                        Service.CLASSIFY, "adjudication", "tenant_id, remittance_id, transaction_index, claim_index"),
                withoutKey(Service.CLASSIFY, "sealed_transaction", "tenant_id, remittance_id, transaction_index"),
                withoutKey(Service.ANALYTICS, "fact", "tenant_id, claim_key"),
                withoutKey(Service.ANALYTICS, "provider_adjustment", "tenant_id, event_id"),
                schema(
                        "wall-off-fact",
                        Service.ANALYTICS,
                        "row-level security is forgotten on a table",
                        "alter table fact disable row level security",
                        "alter table fact enable row level security"),
                schema(
                        "policy-for-all",
                        Service.APPEAL,
                        "a policy lets requests see the rows of every tenant",
                        "create policy hole on work_item to overturn_appeal using (true)",
                        "drop policy hole on work_item"),
                schema(
                        "role-without-bounds",
                        Service.CLASSIFY,
                        "the application's role may pass by row-level security",
                        "alter role overturn_classify bypassrls",
                        "alter role overturn_classify nobypassrls"),
                PROOF);
    }

    /// What came twice has to go before the key can come back; whose it was is not looked at again.
    private static Bug withoutKey(Service service, String table, String columns) {
        return new Bug(
                "no-key-on-" + table.replace('_', '-'),
                service,
                "the unique key of " + table + " is missing",
                new Seed.Schema(
                        "alter table " + table + " drop constraint " + table + "_pkey",
                        "truncate " + table + "; alter table " + table + " add constraint " + table
                                + "_pkey primary key (" + columns + ")"),
                Reordered::new);
    }

    private static Bug schema(String name, Service service, String meaning, String sql, String undo) {
        return new Bug(name, service, meaning, new Seed.Schema(sql, undo), Nothing::new);
    }

    private static List<Bug> settings() {
        return List.of(
                setting(
                        "acks-1",
                        "an event is lost with one broker",
                        Map.of("kafka.acks", "1", "kafka.enable.idempotence", "false")),
                setting(
                        "no-idempotence",
                        "retries double and reorder events",
                        Map.of("kafka.enable.idempotence", "false")),
                setting("no-retries", "an event is given up at the first failure", Map.of("kafka.retries", "0")),
                setting(
                        "offsets-from-latest",
                        "a new group skips what is there",
                        Map.of("mp.messaging.incoming.adjudications.auto.offset.reset", "latest")),
                setting(
                        "auto-commit",
                        "offsets are committed by the clock",
                        Map.of("mp.messaging.incoming.adjudications.enable.auto.commit", "true")),
                setting(
                        "group-at-random",
                        "a group that does not remember what is done",
                        Map.of("mp.messaging.incoming.adjudications.group.id", "anybody")));
    }

    private static Bug setting(String name, String meaning, Map<String, String> settings) {
        return new Bug(name, Service.CLASSIFY, meaning, new Seed.Setting(settings), Nothing::new);
    }
}
