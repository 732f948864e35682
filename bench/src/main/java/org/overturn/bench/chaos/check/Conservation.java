package org.overturn.bench.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.bench.chaos.truth.SetTruth;
import org.overturn.testkit.setup.Service;

/// I1, I2 and I13: of every ST the claims and the cents, from the file to classify's rows and analytics' seals.
final class Conservation implements Check {

    private static final String SUMS = " group by 1, 2, 3";

    @Override
    public List<Violation> violations(Evidence evidence) {
        Findings found = new Findings();
        Map<String, SetTruth> truth = evidence.sets();
        truth.forEach((set, says) -> found.same("I2", "payment of " + set, true, says.balances()));
        ingest(evidence, truth, found);
        stored(evidence, truth, found);
        seals(evidence, truth, found);
        keptBack(evidence, truth, found);
        return found.all();
    }

    private static void ingest(Evidence evidence, Map<String, SetTruth> truth, Findings found) {
        Map<String, String> rows = new HashMap<>();
        evidence.rows(
                        Service.INGEST,
                        "select tenant_id, remittance_id, transaction_index, status, claims, charge_cents, paid_cents,"
                                + " provider_adjustment_cents, payment_cents, published_claims"
                                + " from remittance_transaction where tenant_id = any(?)")
                .forEach(row -> rows.put(
                        Evidence.key(row.text(0), row.text(1), row.number(2)),
                        row.text(3) + " " + row.number(4) + " claims " + row.number(5) + " " + row.number(6) + " "
                                + row.number(7) + " " + row.number(8) + " published " + row.number(9)));
        truth.forEach((set, says) -> found.same(
                "I2",
                "ingest's " + set,
                "accepted " + says.claims() + " claims " + says.chargeCents() + " " + says.paidCents() + " "
                        + says.providerAdjustmentCents() + " " + says.paymentCents() + " published " + says.claims(),
                rows.get(set)));
        found.same("I1", "number of ST in ingest", truth.size(), rows.size());
    }

    private static void stored(Evidence evidence, Map<String, SetTruth> truth, Findings found) {
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, long[]> sums = new HashMap<>();
        Set<String> seen = new HashSet<>();
        evidence.rows(
                        Service.CLASSIFY,
                        "select tenant_id, remittance_id, transaction_index, event_id, charge_cents, paid_cents"
                                + " from adjudication where tenant_id = any(?)")
                .forEach(row -> {
                    String set = Evidence.key(row.text(0), row.text(1), row.number(2));
                    if (!seen.add(row.text(0) + row.text(3))) {
                        found.add("I1", "adjudication " + row.text(3) + " is stored twice");
                    }
                    ids.computeIfAbsent(set, missing -> new HashSet<>()).add(row.text(3));
                    long[] sum = sums.computeIfAbsent(set, missing -> new long[2]);
                    sum[0] += row.number(4);
                    sum[1] += row.number(5);
                });
        evidence.rows(
                        Service.CLASSIFY,
                        "select tenant_id, e ->> 'eventId', e -> 'source' ->> 'remittanceId',"
                                + " (e -> 'source' ->> 'transaction')::int, (e -> 'claim' ->> 'chargeCents')::bigint,"
                                + " (e -> 'claim' ->> 'paidCents')::bigint from (select tenant_id, channel, state,"
                                + " convert_from(payload, 'UTF8')::jsonb as e from quarantined_event) q"
                                + " where channel = 'adjudications' and state <> 'replayed' and tenant_id = any(?)")
                .forEach(row -> {
                    String set = Evidence.key(row.text(0), row.text(2), row.number(3));
                    if (ids.computeIfAbsent(set, missing -> new HashSet<>()).add(row.text(1))) {
                        long[] sum = sums.computeIfAbsent(set, missing -> new long[2]);
                        sum[0] += row.number(4);
                        sum[1] += row.number(5);
                    }
                });
        truth.forEach((set, says) -> {
            found.sameSet("I1", "classify's " + set, Set.copyOf(says.eventIds()), ids.getOrDefault(set, Set.of()));
            long[] sum = sums.getOrDefault(set, new long[2]);
            found.same("I2", "charge in classify's " + set, says.chargeCents(), sum[0]);
            found.same("I2", "payment in classify's " + set, says.paidCents(), sum[1]);
        });
        found.sameSet("I1", "classify", truth.keySet(), ids.keySet());
    }

    private static void seals(Evidence evidence, Map<String, SetTruth> truth, Findings found) {
        seals(
                evidence,
                truth,
                found,
                Service.CLASSIFY,
                "select tenant_id, remittance_id, transaction_index, count(*), sum(claims), sum(charge_cents),"
                        + " sum(paid_cents), sum(payment_cents), count(complete_at)"
                        + " from sealed_transaction where tenant_id = any(?)" + SUMS);
        seals(
                evidence,
                truth,
                found,
                Service.ANALYTICS,
                "select tenant_id, remittance_id, transaction, count(*), sum(claims), sum(charge_cents),"
                        + " sum(paid_cents), sum(payment_cents), 1 from seal where tenant_id = any(?)" + SUMS);
    }

    /// The ledger of provider adjustments holds what the file says was kept back.
    private static void keptBack(Evidence evidence, Map<String, SetTruth> truth, Findings found) {
        Map<String, Long> ledger = new HashMap<>();
        evidence.rows(
                        Service.ANALYTICS,
                        "select tenant_id, remittance_id, transaction, sum(amount_cents)::bigint"
                                + " from provider_adjustment where tenant_id = any(?)" + SUMS)
                .forEach(row -> ledger.put(Evidence.key(row.text(0), row.text(1), row.number(2)), row.number(3)));
        truth.forEach((set, says) -> found.same(
                "I2",
                "provider adjustments in the ledger of " + set,
                says.providerAdjustmentCents(),
                ledger.getOrDefault(set, 0L)));
    }

    private static void seals(
            Evidence evidence, Map<String, SetTruth> truth, Findings found, Service service, String sql) {
        Map<String, String> rows = new HashMap<>();
        evidence.rows(service, sql)
                .forEach(row -> rows.put(
                        Evidence.key(row.text(0), row.text(1), row.number(2)),
                        row.number(3) + " seal " + row.number(4) + " claims " + row.number(5) + " " + row.number(6)
                                + " " + row.number(7) + " complete " + row.number(8)));
        truth.forEach((set, says) -> found.same(
                "I13",
                service.id() + "'s seal of " + set,
                "1 seal " + says.claims() + " claims " + says.chargeCents() + " " + says.paidCents() + " "
                        + says.paymentCents() + " complete 1",
                rows.get(set)));
        found.same("I13", "number of seals in " + service.id(), truth.size(), rows.size());
    }
}
