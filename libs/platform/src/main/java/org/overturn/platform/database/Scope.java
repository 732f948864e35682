package org.overturn.platform.database;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.tenant.TenantId;

/// What a transaction may see. Set inside the transaction and gone with it, so the next borrower of the connection
/// inherits nothing.
///
/// @param tenants comma-joined
/// @param role the worker's role, or null to stay the application's
record Scope(String tenants, @Nullable String role) {

    private static final String REQUEST =
            "select set_config('overturn.tenants', ?1, true), set_config('transaction_timeout', ?2, true)";
    private static final String WORKER = REQUEST + ", set_config('role', ?3, true)";

    static Scope ofRequest(TenantId tenant) {
        return new Scope(tenant.value(), null);
    }

    static Scope ofWorker(Set<TenantId> tenants, String role) {
        return new Scope(tenants.stream().map(TenantId::value).sorted().collect(Collectors.joining(",")), role);
    }

    Uni<Object[]> enter(Mutiny.StatelessSession session, long timeoutMillis) {
        var statement = session.createNativeQuery(role == null ? REQUEST : WORKER, Object[].class)
                .setParameter(1, tenants)
                .setParameter(2, Long.toString(timeoutMillis));
        return (role == null ? statement : statement.setParameter(3, role)).getSingleResult();
    }
}
