package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.port.ReceiptFilter;
import org.overturn.platform.tenant.TenantId;

/// The list of receipts, newest first.
final class ReceiptQuery {

    private ReceiptQuery() {}

    static Uni<List<Receipt>> list(Mutiny.StatelessSession session, TenantId tenant, ReceiptFilter filter) {
        StringBuilder where = new StringBuilder(RemittanceTable.select() + " where tenant_id = :tenant");
        filter.status().ifPresent(status -> where.append(" and status = :status"));
        filter.kind().ifPresent(kind -> where.append(" and kind = :kind"));
        filter.from().ifPresent(from -> where.append(" and received_at >= :from"));
        filter.to().ifPresent(to -> where.append(" and received_at < :to"));
        filter.after().ifPresent(after -> where.append(" and (received_at, remittance_id) < (:at, :id)"));
        where.append(" order by received_at desc, remittance_id desc limit :limit");
        var query = session.createNativeQuery(where.toString(), Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("limit", filter.limit() + 1);
        filter.status().ifPresent(status -> query.setParameter("status", Names.of(status)));
        filter.kind().ifPresent(kind -> query.setParameter("kind", Names.of(kind)));
        filter.from().ifPresent(from -> query.setParameter("from", from.atOffset(ZoneOffset.UTC)));
        filter.to().ifPresent(to -> query.setParameter("to", to.atOffset(ZoneOffset.UTC)));
        filter.after()
                .ifPresent(after -> query.setParameter("at", after.instant(0).atOffset(ZoneOffset.UTC))
                        .setParameter("id", after.uuid(1)));
        return query.getResultList()
                .map(rows -> rows.stream().map(RemittanceTable::receipt).toList());
    }
}
