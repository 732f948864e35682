package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.database.UnnestRows;

/// Writes `seal`. A seal never changes, so the first one stays.
final class SealRows {

    private SealRows() {}

    static Uni<Void> insert(Mutiny.StatelessSession session, List<RemittanceSealed> seals) {
        UnnestRows<RemittanceSealed> rows = UnnestRows.of(seals)
                .text("tenant_id", RemittanceSealed::tenantId)
                .text("event_id", RemittanceSealed::eventId)
                .text("remittance_id", RemittanceSealed::remittanceId)
                .integer("transaction", RemittanceSealed::transaction)
                .text("payer_id", it -> it.payer().id())
                .date("payment_date", RemittanceSealed::paymentDate)
                .bigint("claims", RemittanceSealed::claims)
                .bigint("service_lines", RemittanceSealed::serviceLines)
                .bigint("charge_cents", RemittanceSealed::chargeCents)
                .bigint("paid_cents", RemittanceSealed::paidCents)
                .bigint("provider_adjustment_cents", RemittanceSealed::providerAdjustmentCents)
                .bigint("payment_cents", RemittanceSealed::paymentCents)
                .text("trace_number", RemittanceSealed::traceNumber)
                .integer("provider_adjustments", RemittanceSealed::providerAdjustments);
        String sql = "insert into seal (" + rows.columns() + ") select " + rows.columns() + " from "
                + rows.fragment("r") + " order by tenant_id, event_id on conflict do nothing";
        return rows.bind(session.createNativeQuery(sql)).executeUpdate().replaceWithVoid();
    }
}
