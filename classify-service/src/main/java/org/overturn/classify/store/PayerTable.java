package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Payers that a tenant has heard from.
final class PayerTable {

    private PayerTable() {}

    static Uni<Integer> add(Mutiny.StatelessSession session, List<AdjudicationRow> adjudications) {
        List<Known> payers = adjudications.stream()
                .map(row ->
                        new Known(row.event().tenantId(), row.event().payer().id()))
                .distinct()
                .sorted()
                .toList();
        var rows = UnnestRows.of(payers).text("tenant_id", Known::tenantId).text("payer_id", Known::payerId);
        String sql = "insert into payer (" + rows.columns() + ") select * from " + rows.fragment("r")
                + " on conflict do nothing";
        return rows.bind(session.createNativeQuery(sql)).executeUpdate();
    }

    static Uni<List<String>> of(Mutiny.StatelessSession session, TenantId tenant) {
        return session.createNativeQuery("select payer_id from payer where tenant_id = :tenant", String.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    private record Known(String tenantId, String payerId) implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            int byTenant = tenantId.compareTo(other.tenantId);
            return byTenant != 0 ? byTenant : payerId.compareTo(other.payerId);
        }
    }
}
