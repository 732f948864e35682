package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyActivation;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Which policy version holds for which tenant.
final class PolicyTable {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private PolicyTable() {}

    /// The versions of those tenants that have chosen one.
    static Uni<Map<String, Active>> active(Mutiny.StatelessSession session, Collection<String> tenants) {
        return session.createNativeQuery(
                        "select distinct on (tenant_id) tenant_id, version, exists (select from policy_amendment o"
                                + " where o.tenant_id = p.tenant_id and o.version = p.version) from policy_activation p"
                                + " where tenant_id = any(:tenants) order by tenant_id, activated_at desc",
                        Object[].class)
                .setParameter("tenants", tenants.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> (String) row[0], row -> new Active((String) row[1], (boolean) row[2]))));
    }

    /// The last one first.
    static Uni<List<PolicyActivation>> activations(
            Mutiny.StatelessSession session, TenantId tenant, @Nullable KeysetCursor after, int limit) {
        return session.createNativeQuery(
                        "select activated_at, version, previous_version, run_id, activated_by from policy_activation"
                                + " where tenant_id = :tenant and activated_at < :before"
                                + " order by activated_at desc limit :limit",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("before", after == null ? END_OF_TIME : after.instant(0))
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(PolicyTable::activation).toList());
    }

    private static PolicyActivation activation(Object[] row) {
        return new PolicyActivation(
                ((OffsetDateTime) row[0]).toInstant(), (String) row[1], (String) row[2], (UUID) row[3], (String)
                        row[4]);
    }

    /// Keeps these tenants' policies from changing until the transaction ends. Any number of transactions may do so at
    /// the same time.
    static Uni<Void> hold(Mutiny.StatelessSession session, Collection<String> tenants) {
        return lock(session, "pg_advisory_xact_lock_shared", tenants);
    }

    /// Waits for whoever decides claims by the tenant's policy, and keeps others from beginning, until the transaction
    /// ends.
    static Uni<Void> holdAlone(Mutiny.StatelessSession session, TenantId tenant) {
        return lock(session, "pg_advisory_xact_lock", List.of(tenant.value()));
    }

    private static Uni<Void> lock(Mutiny.StatelessSession session, String function, Collection<String> tenants) {
        return session.createNativeQuery(
                        "select cast(" + function + "(hashtextextended('policy of ' || t.tenant_id, 0)) as text)"
                                + " from unnest(cast(:tenants as text[])) as t (tenant_id)",
                        String.class)
                .setParameter("tenants", tenants.toArray(String[]::new))
                .getResultList()
                .replaceWithVoid();
    }

    /// Puts on the record that a policy holds from now on.
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
                        + " select :tenant, greatest(cast(:now as timestamptz), max(activated_at) + interval '1 microsecond'),"
                        + " :version, :previous, :run, :user from policy_activation where tenant_id = :tenant")
                .setParameter("tenant", tenant.value())
                .setParameter("now", now)
                .setParameter("version", version)
                .setParameter("previous", previous)
                .setParameter("run", runId)
                .setParameter("user", user)
                .executeUpdate();
    }

    /// The version that holds for a tenant.
    ///
    /// @param own whether it is the tenant's own
    record Active(String version, boolean own) {}
}
