package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.platform.tenant.TenantId;

/// Which policy version holds for which tenant.
final class PolicyTable {

    private PolicyTable() {}

    /// The versions of those tenants that have chosen one.
    static Uni<Map<String, String>> active(Mutiny.StatelessSession session, Collection<String> tenants) {
        return session.createNativeQuery(
                        "select distinct on (tenant_id) tenant_id, version from policy_activation"
                                + " where tenant_id = any(:tenants) order by tenant_id, activated_at desc",
                        Object[].class)
                .setParameter("tenants", tenants.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (String) row[1])));
    }

    static Uni<Integer> activate(
            Mutiny.StatelessSession session,
            TenantId tenant,
            String version,
            String previous,
            UUID runId,
            String user,
            Instant now) {
        return session.createNativeQuery("insert into policy_activation"
                        + " (tenant_id, activated_at, version, previous_version, run_id, activated_by)"
                        + " values (:tenant, :now, :version, :previous, :run, :user)")
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setParameter("version", version)
                .setParameter("previous", previous)
                .setParameter("run", runId)
                .setParameter("user", user)
                .executeUpdate();
    }
}
