package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.core.FileStatus;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.port.Arrival;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Statements on `remittance`.
final class RemittanceTable {

    static final FindingsJson FINDINGS = new FindingsJson();

    private static final String SELECT = """
            select remittance_id, kind, status, received_at, bytes, interchanges, transactions, claims, service_lines,
                   charge_cents, paid_cents, provider_adjustment_cents, unbalanced_claims, rejected_claims,
                   rejected_cents,
                   cast(findings as text) as findings_json, findings_in_all
            from remittance
            """;

    private RemittanceTable() {}

    /// Inserts the file unless its bytes are here; what was refused before is tried anew. A second delivery at the same
    /// time waits here for the first one's commit.
    ///
    /// @return whether the row is ours
    static Uni<Boolean> claim(Mutiny.StatelessSession session, RemittanceRow row) {
        var rows = columns(row);
        String sql = "insert into remittance (" + rows.columns() + ") select * from " + rows.fragment("r")
                + " on conflict (tenant_id, remittance_id) do update set " + assignments(rows.columns())
                + ", deliveries = remittance.deliveries + 1 where remittance.status = 'rejected'";
        return rows.bind(session.createNativeQuery(sql)).executeUpdate().map(count -> count > 0);
    }

    static Uni<Integer> countDelivery(Mutiny.StatelessSession session, Arrival arrival) {
        return session.createNativeQuery("""
                        update remittance set deliveries = deliveries + 1, last_delivered_at = :at
                        where tenant_id = :tenant and remittance_id = :id""")
                .setParameter("at", arrival.receivedAt().atOffset(java.time.ZoneOffset.UTC))
                .setParameter("tenant", arrival.tenant().value())
                .setParameter("id", arrival.id().value())
                .executeUpdate();
    }

    static Uni<Optional<Receipt>> find(Mutiny.StatelessSession session, TenantId tenant, RemittanceId id) {
        return session.createNativeQuery(SELECT + " where tenant_id = :tenant and remittance_id = :id", Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(RemittanceTable::receipt));
    }

    static String select() {
        return SELECT;
    }

    static Receipt receipt(Tuple row) {
        return new Receipt(
                new RemittanceId(row.get("remittance_id", UUID.class)),
                Names.read(FileKind.class, row.get("kind", String.class)),
                Names.read(FileStatus.class, row.get("status", String.class)),
                Rows.instant(row, "received_at"),
                row.get("bytes", Long.class),
                row.get("interchanges", Integer.class),
                row.get("transactions", Integer.class),
                Rows.totals(row),
                FINDINGS.read(row.get("findings_json", String.class)),
                row.get("findings_in_all", Long.class));
    }

    private static UnnestRows<RemittanceRow> columns(RemittanceRow row) {
        return UnnestRows.of(List.of(row))
                .text("tenant_id", r -> r.arrival().tenant().value())
                .uuid("remittance_id", r -> r.arrival().id().value())
                .text("kind", r -> Names.of(r.arrival().scan().kind()))
                .text("status", RemittanceRow::statusName)
                .timestamp("received_at", r -> r.arrival().receivedAt())
                .timestamp("last_delivered_at", r -> r.arrival().receivedAt())
                .text("received_from", r -> r.arrival().sender())
                .text("channel", r -> Names.of(r.arrival().channel()))
                .text("name_hash", r -> r.arrival().nameHash().orElse(null))
                .bigint("bytes", r -> r.arrival().bytes())
                .integer("interchanges", r -> r.arrival().scan().summary().interchanges())
                .integer("transactions", r -> r.arrival().scan().summary().transactions())
                .bigint("claims", r -> r.totals().claims())
                .bigint("service_lines", r -> r.totals().serviceLines())
                .bigint("charge_cents", r -> r.totals().chargeCents())
                .bigint("paid_cents", r -> r.totals().paidCents())
                .bigint("provider_adjustment_cents", r -> r.totals().providerAdjustmentCents())
                .bigint("unbalanced_claims", r -> r.totals().unbalancedClaims())
                .bigint("rejected_claims", r -> r.totals().rejectedClaims())
                .bigint("rejected_cents", r -> r.totals().rejectedCents())
                .jsonb("findings", RemittanceRow::findings)
                .bigint("findings_in_all", r -> r.arrival().scan().summary().findingsInAll())
                .text("acknowledgment", RemittanceRow::acknowledgment);
    }

    private static String assignments(String columns) {
        return String.join(
                ", ",
                List.of(columns.split(", ")).stream()
                        .map(column -> column + " = excluded." + column)
                        .toList());
    }
}
