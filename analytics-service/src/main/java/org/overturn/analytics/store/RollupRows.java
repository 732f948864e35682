package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.Measures;
import org.overturn.analytics.core.RollupDelta;
import org.overturn.analytics.core.RollupKey;
import org.overturn.platform.database.UnnestRows;

/// Moves `rollup`.
final class RollupRows {

    private static final String ON_CONFLICT = """
             on conflict (tenant_id, dimension, day, key) do update set
                claims = t.claims + excluded.claims,
                denied_claims = t.denied_claims + excluded.denied_claims,
                suspect_claims = t.suspect_claims + excluded.suspect_claims,
                preventable_claims = t.preventable_claims + excluded.preventable_claims,
                charge_cents = t.charge_cents + excluded.charge_cents,
                paid_cents = t.paid_cents + excluded.paid_cents,
                denied_cents = t.denied_cents + excluded.denied_cents,
                recovered_cents = t.recovered_cents + excluded.recovered_cents,
                first_claims = t.first_claims + excluded.first_claims,
                initial_denials = t.initial_denials + excluded.initial_denials,
                first_pass_claims = t.first_pass_claims + excluded.first_pass_claims,
                adjudications = t.adjudications + excluded.adjudications
            """;

    private RollupRows() {}

    /// Adds the changes, row by row in the order of the table's key.
    static Uni<Void> move(Mutiny.StatelessSession session, RollupDelta delta) {
        List<Map.Entry<RollupKey, Measures>> changes =
                new ArrayList<>(delta.changes().entrySet());
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UnnestRows<Map.Entry<RollupKey, Measures>> rows = rows(changes);
        String sql = "insert into rollup as t (" + rows.columns() + ") select " + rows.columns() + " from "
                + rows.fragment("r") + ON_CONFLICT;
        return rows.bind(session.createNativeQuery(sql)).executeUpdate().replaceWithVoid();
    }

    private static UnnestRows<Map.Entry<RollupKey, Measures>> rows(List<Map.Entry<RollupKey, Measures>> changes) {
        return UnnestRows.of(changes)
                .text("tenant_id", it -> it.getKey().tenantId())
                .text("dimension", it -> it.getKey().dimension().name())
                .date("day", it -> it.getKey().day())
                .text("key", it -> it.getKey().key())
                .bigint("claims", it -> it.getValue().claims())
                .bigint("denied_claims", it -> it.getValue().deniedClaims())
                .bigint("suspect_claims", it -> it.getValue().suspectClaims())
                .bigint("preventable_claims", it -> it.getValue().preventableClaims())
                .bigint("charge_cents", it -> it.getValue().chargeCents())
                .bigint("paid_cents", it -> it.getValue().paidCents())
                .bigint("denied_cents", it -> it.getValue().deniedCents())
                .bigint("recovered_cents", it -> it.getValue().recoveredCents())
                .bigint("first_claims", it -> it.getValue().firstClaims())
                .bigint("initial_denials", it -> it.getValue().initialDenials())
                .bigint("first_pass_claims", it -> it.getValue().firstPassClaims())
                .bigint("adjudications", it -> it.getValue().adjudications());
    }
}
