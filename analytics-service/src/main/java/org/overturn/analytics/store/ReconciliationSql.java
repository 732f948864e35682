package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.Reconciliation;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// Reconciles the rollups over all verdicts with the seals.
final class ReconciliationSql {

    private static final String SQL = """
            select to_jsonb(r)::text
            from (
                select *
                from (
                    select coalesce(sum(claims), 0)::bigint as claims,
                           coalesce(sum(charge_cents), 0)::bigint as charge_cents,
                           coalesce(sum(paid_cents), 0)::bigint as paid_cents,
                           coalesce(sum(denied_cents), 0)::bigint as denied_cents,
                           coalesce(sum(adjudications), 0)::bigint as adjudications
                    from rollup
                    where tenant_id = ?1 and dimension = 'VERDICT') counted
                cross join (
                    select count(distinct remittance_id) as remittances,
                           count(*) as transactions,
                           coalesce(sum(claims), 0)::bigint as sealed_claims,
                           coalesce(sum(charge_cents), 0)::bigint as sealed_charge_cents,
                           coalesce(sum(paid_cents), 0)::bigint as sealed_paid_cents
                    from seal
                    where tenant_id = ?1) sealed
                cross join (
                    select count(*) as quarantined_events
                    from quarantined_event
                    where tenant_id = ?1 and state = 'held') held
            ) r
            """;

    private ReconciliationSql() {}

    static Uni<Reconciliation> ask(Mutiny.StatelessSession session, TenantId tenant) {
        return session.createNativeQuery(SQL, String.class)
                .setParameter(1, tenant.value())
                .getSingleResult()
                .map(row -> RowJson.read(row, Reconciliation.class));
    }
}
