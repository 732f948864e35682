package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.platform.database.UnnestRows;

/// Whether ingest was told that a row of `sealed_transaction` is complete.
final class ConfirmationTable {

    /// Twice what one look can complete: what has waited is caught up with.
    private static final int TOLD_AT_ONCE = 1_000;

    private static final String US = "classify";

    private static final String DUE = """
            select tenant_id, remittance_id, transaction_index, claims, charge_cents, paid_cents
            from sealed_transaction where complete_at is not null and confirmed_at is null
            order by complete_at limit %d""".formatted(TOLD_AT_ONCE);

    private ConfirmationTable() {}

    /// Of all tenants.
    static Uni<List<RemittanceConfirmed>> due(Mutiny.StatelessSession session) {
        return session.createNativeQuery(DUE, Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(ConfirmationTable::event).toList());
    }

    /// Locks in the order of the key, as seals are written.
    static Uni<Integer> told(Mutiny.StatelessSession session, List<RemittanceConfirmed> confirmations) {
        var rows = UnnestRows.of(confirmations)
                .text("tenant_id", RemittanceConfirmed::tenantId)
                .uuid("remittance_id", it -> UUID.fromString(it.remittanceId()))
                .integer("transaction_index", RemittanceConfirmed::transaction);
        return rows.bind(session.createNativeQuery("""
                        with told as (
                            select s.tenant_id, s.remittance_id, s.transaction_index
                            from %s join sealed_transaction s using (tenant_id, remittance_id, transaction_index)
                            order by 1, 2, 3 for update of s)
                        update sealed_transaction s set confirmed_at = now() from told t
                        where s.tenant_id = t.tenant_id and s.remittance_id = t.remittance_id
                            and s.transaction_index = t.transaction_index""".formatted(rows.fragment("r"))))
                .executeUpdate();
    }

    private static RemittanceConfirmed event(Tuple row) {
        return new RemittanceConfirmed(
                row.get("tenant_id", String.class),
                row.get("remittance_id", UUID.class).toString(),
                row.get("transaction_index", Integer.class),
                US,
                row.get("claims", Long.class),
                row.get("charge_cents", Long.class),
                row.get("paid_cents", Long.class));
    }
}
