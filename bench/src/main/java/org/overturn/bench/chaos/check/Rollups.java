package org.overturn.bench.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.overturn.testkit.setup.Service;

/// I3: the rollups are what the facts add up to, and the facts are what classify says of its claims.
final class Rollups implements Check {

    private static final List<String> MEASURES = List.of(
            "claims",
            "denied_claims",
            "suspect_claims",
            "preventable_claims",
            "charge_cents",
            "paid_cents",
            "denied_cents",
            "recovered_cents",
            "first_claims",
            "initial_denials",
            "first_pass_claims",
            "adjudications");

    @Override
    public List<Violation> violations(Evidence evidence) {
        Findings found = new Findings();
        compare(evidence, found);
        facts(evidence, found);
        counted(evidence, found);
        return found.all();
    }

    private static void compare(Evidence evidence, Findings found) {
        String columns = "tenant_id, dimension, day, key, " + String.join(", ", MEASURES);
        String notZero = " where tenant_id = any(?) and (" + String.join(" <> 0 or ", MEASURES) + " <> 0)";
        String kept = "select " + columns + " from rollup" + notZero;
        String counted = "select " + columns + " from rollup_recount" + notZero;
        evidence.rows(Service.ANALYTICS, "(" + kept + ") except (" + counted + ")")
                .forEach(row -> found.add("I3", "kept and not counted: " + row.cells()));
        evidence.rows(Service.ANALYTICS, "(" + counted + ") except (" + kept + ")")
                .forEach(row -> found.add("I3", "counted and not kept: " + row.cells()));
    }

    private static void facts(Evidence evidence, Findings found) {
        Map<String, String> claims = new HashMap<>();
        evidence.rows(
                        Service.CLASSIFY,
                        "select tenant_id, claim_key, revision, verdict, paid_cents, denied_cents"
                                + " from claim where tenant_id = any(?)")
                .forEach(row -> claims.put(row.text(0) + " " + row.text(1), fact(row)));
        Map<String, String> facts = new HashMap<>();
        evidence.rows(
                        Service.ANALYTICS,
                        "select tenant_id, claim_key, revision, verdict, paid_cents, denied_cents"
                                + " from fact where tenant_id = any(?)")
                .forEach(row -> facts.put(row.text(0) + " " + row.text(1), fact(row)));
        claims.forEach((claim, says) -> found.same("I3", "fact of " + claim, says, facts.get(claim)));
        found.same("I3", "number of facts", claims.size(), facts.size());
    }

    /// Every CLP is part of exactly one fact.
    private static void counted(Evidence evidence, Findings found) {
        long held = evidence.rows(
                        Service.CLASSIFY,
                        "select count(*) from quarantined_event where channel = 'adjudications' and state <> 'replayed'"
                                + " and tenant_id = any(?)")
                .getFirst()
                .number(0);
        long adjudications = evidence.rows(
                        Service.ANALYTICS, "select sum(adjudications) from fact where tenant_id = any(?)")
                .getFirst()
                .number(0);
        found.same("I3", "adjudications in facts", evidence.books().claims() - held, adjudications);
    }

    private static String fact(Tables.Row row) {
        return row.number(2) + " " + row.text(3) + " " + row.number(4) + " " + row.number(5);
    }
}
