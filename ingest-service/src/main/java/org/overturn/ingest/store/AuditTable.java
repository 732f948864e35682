package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Statements on `ingest_audit`, in the transaction of what they record.
final class AuditTable {

    private AuditTable() {}

    /// Who changed the payees.
    static Uni<Integer> recordPayees(Mutiny.StatelessSession session, TenantId tenant, String actor) {
        return session.createNativeQuery(
                        "insert into ingest_audit (tenant_id, actor, action) values (:tenant, :actor, 'payees')")
                .setParameter("tenant", tenant.value())
                .setParameter("actor", actor)
                .executeUpdate();
    }

    static Uni<Integer> record(
            Mutiny.StatelessSession session,
            TenantId tenant,
            String actor,
            String action,
            RemittanceId remittance,
            @Nullable Integer transaction) {
        var rows = UnnestRows.of(List.of(remittance))
                .text("tenant_id", id -> tenant.value())
                .text("actor", id -> actor)
                .text("action", id -> action)
                .uuid("remittance_id", RemittanceId::value)
                .integer("transaction_index", id -> transaction);
        return rows.bind(session.createNativeQuery(
                        "insert into ingest_audit (" + rows.columns() + ") select * from " + rows.fragment("r")))
                .executeUpdate();
    }
}
