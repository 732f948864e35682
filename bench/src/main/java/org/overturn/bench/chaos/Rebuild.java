package org.overturn.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.bench.chaos.check.Quiet;
import org.overturn.bench.chaos.check.Violation;
import org.overturn.testkit.setup.Service;

/// I8: what the services keep beside the files can be made again from the files, and is then the same. Everything
/// behind ingest is emptied, every file is published anew, and the tables are compared row by row in the order of
/// their keys.
///
/// Not compared is what tells of the way and not of the place: revisions, times, closed work, which is opened only
/// where a denial was seen before what ended it, and which of a claim's numbers was told first.
final class Rebuild {

    private static final Map<String, Export> EXPORTS = exports();

    private static final Map<Service, List<String>> EMPTIED = Map.of(
            Service.CLASSIFY,
                    List.of(
                            "adjudication",
                            "repeated_token",
                            "claim",
                            "assessment_revision",
                            "payer",
                            "sealed_transaction",
                            "quarantined_event"),
            Service.APPEAL,
                    List.of("claim", "work_item", "work_item_history", "unpublished_change", "quarantined_event"),
            Service.ANALYTICS,
                    List.of(
                            "fact",
                            "rollup",
                            "label",
                            "seal",
                            "transaction_progress",
                            "claim_token",
                            "ledger_account",
                            "provider_adjustment",
                            "acknowledgment",
                            "acknowledgment_day",
                            "quarantined_event"));

    /// What people decided is in no file.
    private static final Set<String> OF_PEOPLE = Set.of(
            "policy_activation",
            "policy_run",
            "policy_difference",
            "policy_amendment",
            "policy_amendment_file",
            "code_description",
            "code_description_load");

    private static final String TABLES_OF_TENANTS = """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and exists (
                select from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id' and not attisdropped)
            """;

    private static final String PUBLISH_AGAIN = """
            update remittance_transaction set published_claims = 0, published_at = null where status = 'accepted';
            update publication set state = 'pending', due_at = now(), lease = null, failures = 0
            """;

    private final Session session;
    private final Quiet quiet;

    private record Export(Service service, String sql) {}

    /// @param rows compared
    /// @param claims made again
    record Result(long rows, long claims, Duration took, List<Violation> violations) {}

    Rebuild(Session session, Quiet quiet) {
        this.session = session;
        this.quiet = quiet;
    }

    Result run(Duration patience, Collection<String> tenants) {
        long began = System.nanoTime();
        Map<String, List<String>> live = export();
        for (Service service : EMPTIED.keySet()) {
            session.rig().instance(service).process().stop();
        }
        EMPTIED.keySet().forEach(service -> session.groups().toTheEnd(service.id()));
        EMPTIED.forEach((service, tables) ->
                session.tables().execute(service, "truncate " + String.join(", ", tables) + " cascade"));
        EMPTIED.keySet()
                .forEach(service -> session.rig().instance(service).process().launch());
        EMPTIED.keySet()
                .forEach(service -> session.rig().instance(service).process().awaitReady());
        session.tables().execute(Service.INGEST, PUBLISH_AGAIN);
        List<Violation> violations = new ArrayList<>(forgotten());
        quiet.await(patience, tenants).forEach(left -> violations.add(new Violation("LAG", left)));
        Map<String, List<String>> rebuilt = export();
        live.forEach((name, rows) -> compare(name, rows, rebuilt.getOrDefault(name, List.of()), violations));
        return new Result(
                live.values().stream().mapToLong(List::size).sum(),
                live.getOrDefault("adjudications", List.of()).size(),
                Duration.ofNanos(System.nanoTime() - began),
                violations);
    }

    /// A table that is neither emptied nor kept on purpose would be compared with itself.
    private List<Violation> forgotten() {
        List<Violation> forgotten = new ArrayList<>();
        EMPTIED.forEach((service, emptied) -> session.tables().rows(service, TABLES_OF_TENANTS, List.of()).stream()
                .map(row -> row.text(0))
                .filter(table -> !emptied.contains(table) && !OF_PEOPLE.contains(table))
                .forEach(table -> forgotten.add(
                        new Violation("I8", service.id() + "'s table " + table + " is not rebuilt from the files"))));
        return forgotten;
    }

    private static void compare(String name, List<String> live, List<String> rebuilt, List<Violation> violations) {
        if (live.size() != rebuilt.size()) {
            violations.add(new Violation("I8", live.size() + " " + name + ", and " + rebuilt.size() + " rebuilt"));
        }
        for (int i = 0; i < Math.min(live.size(), rebuilt.size()); i++) {
            if (!live.get(i).equals(rebuilt.get(i))) {
                violations.add(new Violation("I8", name + ": " + live.get(i) + " came out as " + rebuilt.get(i)));
                return;
            }
        }
    }

    private Map<String, List<String>> export() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        EXPORTS.forEach((name, export) -> all.put(
                name,
                session.tables().rows(export.service(), export.sql(), List.of()).stream()
                        .map(row -> row.cells().toString())
                        .toList()));
        return all;
    }

    private static Map<String, Export> exports() {
        Map<String, Export> exports = new LinkedHashMap<>();
        exports.put(
                "adjudications",
                new Export(
                        Service.CLASSIFY,
                        "select tenant_id, event_id, claim_key, patient_control_token, payer_claim_token,"
                                + " original_claim_token, charge_cents, paid_cents, received_at, md5(event)"
                                + " from adjudication order by tenant_id, event_id"));
        exports.put(
                "claims",
                new Export(
                        Service.CLASSIFY,
                        "select tenant_id, claim_key, fingerprint, policy_version, payer_id, verdict, category,"
                                + " paid_cents, denied_cents, round from claim order by tenant_id, claim_key"));
        exports.put(
                "active work items",
                new Export(
                        Service.APPEAL,
                        "select tenant_id, work_item_id, claim_key, payer_id, round, category, type, action,"
                                + " preventable, suspected, denied_cents, at_stake_cents, recovered_cents, carcs,"
                                + " deadlines::text, due_date from work_item where status not in ('CLOSED', 'RECOVERED')"
                                + " order by tenant_id, work_item_id"));
        exports.put(
                "facts",
                new Export(
                        Service.ANALYTICS,
                        "select (to_jsonb(f) - 'revision' - 'previous_revision' - 'payer_claim_token'"
                                + " - 'payer_claim_hash')::text from fact f order by tenant_id, claim_key"));
        exports.put(
                "rollups",
                new Export(
                        Service.ANALYTICS,
                        "select to_jsonb(r)::text from rollup r where (claims, charge_cents, first_claims,"
                                + " adjudications) <> (0, 0, 0, 0) order by tenant_id, dimension, day, key"));
        exports.put(
                "seals",
                new Export(Service.ANALYTICS, "select to_jsonb(s)::text from seal s order by tenant_id, event_id"));
        exports.put(
                "sealed transaction sets",
                new Export(
                        Service.CLASSIFY,
                        "select (to_jsonb(s) - 'sealed_at' - 'checked_at' - 'complete_at' - 'confirmed_at')::text,"
                                + " complete_at is not null"
                                + " from sealed_transaction s order by tenant_id, remittance_id, transaction_index"));
        exports.put(
                "progress of transaction sets",
                new Export(
                        Service.ANALYTICS,
                        "select (to_jsonb(p) - 'received_at' - 'first_seen_at' - 'sealed_at' - 'complete_at'"
                                + " - 'confirmed_at')::text,"
                                + " complete_at is not null"
                                + " from transaction_progress p order by tenant_id, remittance_id, transaction"));
        exports.put(
                "provider adjustments",
                new Export(
                        Service.ANALYTICS,
                        "select to_jsonb(p)::text from provider_adjustment p order by tenant_id, event_id"));
        exports.put(
                "numbers of claims",
                new Export(
                        Service.ANALYTICS,
                        "select distinct tenant_id, token, claim_key from claim_number"
                                + " order by tenant_id, token, claim_key"));
        return exports;
    }
}
