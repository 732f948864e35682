package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.Confirmer;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.core.HoldReason;
import org.overturn.ingest.core.RemittanceId;
import org.overturn.ingest.core.TransactionStatus;
import org.overturn.ingest.port.StoredTransaction;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Statements on `remittance_transaction`.
final class TransactionTable {

    static final String COLUMNS = """
            remittance_id, transaction_index, control_number, trace_number, payer_name, payer_id, payee_name, payee_npi,
            payment_date, payment_cents, claims, service_lines, charge_cents, paid_cents, provider_adjustment_cents,
            unbalanced_claims, rejected_claims, rejected_cents, balanced, status, hold_reason, quarantine_id, held_at, published_claims, published_at,
            array_to_string(awaited, ',') as awaited""";

    private TransactionTable() {}

    static Uni<Integer> insert(Mutiny.StatelessSession session, List<TransactionRow> transactions) {
        var rows = UnnestRows.of(transactions)
                .text("tenant_id", TransactionRow::tenant)
                .uuid("remittance_id", TransactionRow::remittance)
                .integer("transaction_index", row -> row.scanned().index())
                .text("control_number", row -> row.head().controlNumber())
                .text("trace_number", row -> row.head().reference())
                .text("payer_name", row -> row.head().payer().name())
                .text("payer_id", row -> row.head().payer().id())
                .text("payee_name", row -> row.head().payee().name())
                .text("payee_npi", row -> row.head().payee().npi())
                .date("payment_date", row -> row.head().day())
                .bigint("payment_cents", row -> row.head().paymentCents())
                .bigint("claims", row -> row.totals().claims())
                .bigint("service_lines", row -> row.totals().serviceLines())
                .bigint("charge_cents", row -> row.totals().chargeCents())
                .bigint("paid_cents", row -> row.totals().paidCents())
                .bigint("provider_adjustment_cents", row -> row.totals().providerAdjustmentCents())
                .bigint("unbalanced_claims", row -> row.totals().unbalancedClaims())
                .bigint("rejected_claims", row -> row.totals().rejectedClaims())
                .bigint("rejected_cents", row -> row.totals().rejectedCents())
                .bool("balanced", row -> row.scanned().balanced())
                .text("fingerprint", TransactionRow::contentToken)
                .text("status", row -> Names.of(row.status()))
                .uuid("duplicate_of", TransactionRow::duplicateOf)
                .integer("duplicate_of_transaction", TransactionRow::duplicateOfTransaction)
                .text("hold_reason", TransactionRow::holdReason)
                .uuid("quarantine_id", TransactionRow::quarantineId)
                .timestamp("held_at", TransactionRow::heldAt);
        String kind = transactions.stream()
                .findFirst()
                .map(row -> Names.of(row.head().kind()))
                .orElse("");
        String sql = "insert into remittance_transaction (" + rows.columns() + ", awaited) select r.*, "
                + allAwaited(":kind") + " from " + rows.fragment("r");
        return rows.bind(session.createNativeQuery(sql))
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /// Everybody who confirms remittances; for acknowledgments nobody.
    static String allAwaited(String kind) {
        return "case when " + kind + " = '" + Names.of(FileKind.REMITTANCE) + "' then array['"
                + Stream.of(Confirmer.values()).map(Names::of).collect(Collectors.joining("','"))
                + "'] else cast('{}' as text[]) end";
    }

    /// Who has not confirmed it.
    static List<String> awaited(Tuple row) {
        String names = row.get("awaited", String.class);
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    static Uni<List<StoredTransaction>> of(Mutiny.StatelessSession session, TenantId tenant, RemittanceId id) {
        return session.createNativeQuery(
                        "select " + COLUMNS + " from remittance_transaction where tenant_id = :tenant"
                                + " and remittance_id = :id order by transaction_index",
                        Tuple.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value())
                .getResultList()
                .map(rows -> rows.stream().map(TransactionTable::read).toList());
    }

    static StoredTransaction read(Tuple row) {
        return new StoredTransaction(
                row.get("transaction_index", Integer.class),
                row.get("control_number", String.class),
                row.get("trace_number", String.class),
                row.get("payer_name", String.class),
                row.get("payer_id", String.class),
                row.get("payee_name", String.class),
                row.get("payee_npi", String.class),
                Rows.date(row, "payment_date"),
                row.get("payment_cents", Long.class),
                Rows.totals(row),
                row.get("balanced", Boolean.class),
                Names.read(TransactionStatus.class, row.get("status", String.class)),
                reason(row.get("hold_reason", String.class)),
                row.get("quarantine_id", UUID.class),
                row.get("published_claims", Long.class),
                Rows.instantOrNull(row, "published_at"),
                awaited(row));
    }

    private static @Nullable HoldReason reason(@Nullable String name) {
        return name == null ? null : Names.read(HoldReason.class, name);
    }
}
