package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.HoldReason;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.core.TransactionStatus;
import org.overturn.ingest.port.HeldTransactions;
import org.overturn.ingest.port.HeldTransactions.Held;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Statements on the held rows of `remittance_transaction`.
final class HeldTable {

    private HeldTable() {}

    static Uni<List<Held>> list(
            Mutiny.StatelessSession session, TenantId tenant, Optional<KeysetCursor> after, int limit) {
        String sql = "select " + TransactionTable.COLUMNS + " from remittance_transaction"
                + " where tenant_id = :tenant and status = 'held'"
                + (after.isPresent() ? " and (held_at, quarantine_id) < (:at, :id)" : "")
                + " order by held_at desc, quarantine_id desc limit :limit";
        var query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("limit", limit + 1);
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0).atOffset(ZoneOffset.UTC))
                .setParameter("id", cursor.uuid(1)));
        return query.getResultList()
                .map(rows -> rows.stream().map(HeldTable::held).toList());
    }

    static Uni<HeldTransactions.Depth> depth(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select count(*), min(held_at) from remittance_transaction where status = 'held'",
                        Object[].class)
                .getSingleResult()
                .map(row -> new HeldTransactions.Depth(
                        (long) row[0], row[1] == null ? null : ((OffsetDateTime) row[1]).toInstant()));
    }

    static Uni<Optional<HeldRow>> lock(Mutiny.StatelessSession session, TenantId tenant, UUID quarantineId) {
        return session.createNativeQuery("""
                        select remittance_id, transaction_index, fingerprint, status, hold_reason
                        from remittance_transaction
                        where tenant_id = :tenant and quarantine_id = :id for update""", Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", quarantineId)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(HeldTable::row));
    }

    /// A file with something accepted is an accepted one.
    static Uni<Integer> settle(
            Mutiny.StatelessSession session, TenantId tenant, HeldRow row, TransactionStatus status, String operator) {
        return session.createNativeQuery("""
                        with settled as (
                            update remittance_transaction
                            set status = :status, settled_at = now(), settled_by = :operator
                            where tenant_id = :tenant and remittance_id = :id and transaction_index = :index
                        )
                        update remittance set status = 'accepted'
                        where tenant_id = :tenant and remittance_id = :id and :status = 'accepted'""")
                .setParameter("status", Names.of(status))
                .setParameter("operator", operator)
                .setParameter("tenant", tenant.value())
                .setParameter("id", row.remittance().value())
                .setParameter("index", row.transaction())
                .executeUpdate();
    }

    private static Held held(Tuple row) {
        return new Held(
                new RemittanceId(row.get("remittance_id", UUID.class)),
                Rows.instant(row, "held_at"),
                TransactionTable.read(row));
    }

    private static HeldRow row(Tuple row) {
        return new HeldRow(
                new RemittanceId(row.get("remittance_id", UUID.class)),
                row.get("transaction_index", Integer.class),
                row.get("fingerprint", String.class),
                Names.read(TransactionStatus.class, row.get("status", String.class)),
                Names.read(HoldReason.class, row.get("hold_reason", String.class)));
    }
}
