package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.ingest.core.Payees;
import org.overturn.ingest.port.PayeeLists;
import org.overturn.platform.database.Database;
import org.overturn.platform.tenant.TenantId;

/// Payees: the list, its change and its audit are one transaction.
@ApplicationScoped
class PayeeStore implements PayeeLists {

    private final Database database;
    private final Tokens tokens;

    PayeeStore(Database database, Tokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    @Override
    public Uni<Payees> of(TenantId tenant) {
        return database.inTenant(tenant, session -> PayeeTable.of(session, tenant));
    }

    @Override
    public Uni<Payees> replace(TenantId tenant, List<String> npis, List<String> taxIds, String operator) {
        Set<String> hashes =
                taxIds.stream().map(taxId -> tokens.taxId(tenant, taxId)).collect(Collectors.toSet());
        Payees payees = new Payees(Set.copyOf(npis), hashes);
        return database.inTenant(
                tenant,
                session -> PayeeTable.replace(session, tenant, payees)
                        .chain(() -> AuditTable.recordPayees(session, tenant, operator))
                        .replaceWith(payees));
    }
}
