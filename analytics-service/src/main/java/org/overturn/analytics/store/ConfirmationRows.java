package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.database.UnnestRows;

/// Whether ingest was told that a row of `transaction_progress` is complete.
final class ConfirmationRows {

    /// As many as a look of every few seconds has to tell at the highest rate that was measured, several times over.
    private static final int TOLD_AT_ONCE = 1_000;

    private static final String DUE = """
            select to_jsonb(r)::text
            from (
                select tenant_id, remittance_id, transaction, 'analytics' as confirmed_by,
                    counted_claims as claims, counted_charge_cents as charge_cents, counted_paid_cents as paid_cents
                from transaction_progress where complete_at is not null and confirmed_at is null
                order by complete_at limit %d) r
            """.formatted(TOLD_AT_ONCE);

    private ConfirmationRows() {}

    /// Of all tenants.
    static Uni<List<RemittanceConfirmed>> due(Mutiny.StatelessSession session) {
        return session.createNativeQuery(DUE, String.class)
                .getResultList()
                .map(rows -> RowJson.readAll(rows, RemittanceConfirmed.class));
    }

    /// Locks in the order of the key, as both consumers do.
    static Uni<Integer> told(Mutiny.StatelessSession session, List<RemittanceConfirmed> confirmations) {
        var rows = UnnestRows.of(confirmations)
                .text("tenant_id", RemittanceConfirmed::tenantId)
                .text("remittance_id", RemittanceConfirmed::remittanceId)
                .integer("transaction", RemittanceConfirmed::transaction);
        return rows.bind(session.createNativeQuery("""
                        with told as (
                            select p.tenant_id, p.remittance_id, p.transaction
                            from %s join transaction_progress p using (tenant_id, remittance_id, transaction)
                            order by 1, 2, 3 for update of p)
                        update transaction_progress p set confirmed_at = now() from told t
                        where p.tenant_id = t.tenant_id and p.remittance_id = t.remittance_id
                            and p.transaction = t.transaction""".formatted(rows.fragment("r"))))
                .executeUpdate();
    }
}
