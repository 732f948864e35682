package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.Tally;
import org.overturn.analytics.core.TransactionKey;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.database.UnnestRows;

/// Moves `transaction_progress`. Each statement returns, for every transaction set that it completes, the time since
/// its file was received.
final class ProgressRows {

    private static final String COUNT = """
             on conflict (tenant_id, remittance_id, transaction) do update set
                counted_claims = t.counted_claims + excluded.counted_claims,
                counted_charge_cents = t.counted_charge_cents + excluded.counted_charge_cents,
                counted_paid_cents = t.counted_paid_cents + excluded.counted_paid_cents,
                complete_at = case
                    when t.sealed_claims = t.counted_claims + excluded.counted_claims
                        and t.sealed_charge_cents = t.counted_charge_cents + excluded.counted_charge_cents
                        and t.sealed_paid_cents = t.counted_paid_cents + excluded.counted_paid_cents
                    then coalesce(t.complete_at, clock_timestamp()) end
            """;

    private static final String SEAL = """
             on conflict (tenant_id, remittance_id, transaction) do update set
                sealed_claims = excluded.sealed_claims, sealed_charge_cents = excluded.sealed_charge_cents,
                sealed_paid_cents = excluded.sealed_paid_cents, received_at = excluded.received_at,
                sealed_at = coalesce(t.sealed_at, excluded.sealed_at), confirmed_at = null,
                complete_at = case
                    when (excluded.sealed_claims, excluded.sealed_charge_cents, excluded.sealed_paid_cents)
                        = (t.counted_claims, t.counted_charge_cents, t.counted_paid_cents)
                    then coalesce(t.complete_at, clock_timestamp()) end
            """;

    private static final String COMPLETED = """
            returning case when old.complete_at is null and new.complete_at is not null
                then (extract(epoch from new.complete_at - new.received_at) * 1000)::bigint end
            """;

    private ProgressRows() {}

    static Uni<List<Duration>> count(Mutiny.StatelessSession session, SortedMap<TransactionKey, Tally> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var rows = UnnestRows.of(List.copyOf(changes.entrySet()))
                .text("tenant_id", it -> it.getKey().tenantId())
                .text("remittance_id", it -> it.getKey().remittanceId())
                .integer("transaction", it -> it.getKey().transaction())
                .bigint("counted_claims", it -> it.getValue().claims())
                .bigint("counted_charge_cents", it -> it.getValue().chargeCents())
                .bigint("counted_paid_cents", it -> it.getValue().paidCents());
        String sql = "insert into transaction_progress as t (" + rows.columns() + ") select " + rows.columns()
                + " from " + rows.fragment("r") + COUNT + COMPLETED;
        return completed(rows.bind(session.createNativeQuery(sql, Long.class)));
    }

    static Uni<List<Duration>> seal(Mutiny.StatelessSession session, List<RemittanceSealed> seals) {
        var rows = UnnestRows.of(List.copyOf(inOrder(seals)))
                .text("tenant_id", RemittanceSealed::tenantId)
                .text("remittance_id", RemittanceSealed::remittanceId)
                .integer("transaction", RemittanceSealed::transaction)
                .bigint("sealed_claims", RemittanceSealed::claims)
                .bigint("sealed_charge_cents", RemittanceSealed::chargeCents)
                .bigint("sealed_paid_cents", RemittanceSealed::paidCents)
                .timestamp("received_at", RemittanceSealed::receivedAt);
        String sql = "insert into transaction_progress as t (" + rows.columns() + ", sealed_at, complete_at) select "
                + rows.columns() + ", now(), case when sealed_claims = 0 and sealed_charge_cents = 0"
                + " and sealed_paid_cents = 0 then now() end from " + rows.fragment("r") + SEAL + COMPLETED;
        return completed(rows.bind(session.createNativeQuery(sql, Long.class)));
    }

    /// Each transaction set once, as rows are locked.
    private static Collection<RemittanceSealed> inOrder(List<RemittanceSealed> seals) {
        Map<TransactionKey, RemittanceSealed> once = new TreeMap<>();
        seals.forEach(it -> once.put(new TransactionKey(it.tenantId(), it.remittanceId(), it.transaction()), it));
        return once.values();
    }

    private static Uni<List<Duration>> completed(Mutiny.SelectionQuery<Long> query) {
        return query.getResultList()
                .map(rows -> rows.stream()
                        .filter(Objects::nonNull)
                        .map(Duration::ofMillis)
                        .toList());
    }
}
