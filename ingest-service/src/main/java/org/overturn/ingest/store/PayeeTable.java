package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.Payees;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// Statements on `payee`.
final class PayeeTable {

    private static final String NPI = "npi";
    private static final String TAX_ID = "tax_id";

    private PayeeTable() {}

    private record Row(String kind, String value) {}

    static Uni<Payees> of(Mutiny.StatelessSession session, TenantId tenant) {
        return session.createNativeQuery("select kind, value from payee where tenant_id = :tenant", Tuple.class)
                .setParameter("tenant", tenant.value())
                .getResultList()
                .map(rows -> new Payees(values(rows, NPI), values(rows, TAX_ID)));
    }

    /// Of two who set them at the same time the later one waits and then sees, and replaces, what the earlier has set.
    /// Payees are set once in a long while, so the lock may be on the whole table; readers do not wait.
    static Uni<Integer> replace(Mutiny.StatelessSession session, TenantId tenant, Payees payees) {
        return session.createNativeQuery("lock table payee in share row exclusive mode")
                .executeUpdate()
                .chain(() -> session.createNativeQuery("delete from payee where tenant_id = :tenant")
                        .setParameter("tenant", tenant.value())
                        .executeUpdate())
                .chain(() -> insert(session, tenant, payees));
    }

    private static Uni<Integer> insert(Mutiny.StatelessSession session, TenantId tenant, Payees payees) {
        List<Row> all = Stream.concat(
                        payees.npis().stream().map(npi -> new Row(NPI, npi)),
                        payees.taxIdTokens().stream().map(token -> new Row(TAX_ID, token)))
                .toList();
        if (all.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        var rows = UnnestRows.of(all)
                .text("tenant_id", row -> tenant.value())
                .text("kind", Row::kind)
                .text("value", Row::value);
        return rows.bind(session.createNativeQuery("insert into payee (" + rows.columns() + ") select * from "
                        + rows.fragment("r") + " order by kind, value on conflict do nothing"))
                .executeUpdate();
    }

    private static Set<String> values(List<Tuple> rows, String kind) {
        return rows.stream()
                .filter(row -> row.get("kind", String.class).equals(kind))
                .map(row -> row.get("value", String.class))
                .collect(Collectors.toSet());
    }
}
