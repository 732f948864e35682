package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.Policies;
import org.overturn.classify.port.PolicyActivation;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.platform.database.Database;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// The policies of tenants: the one that a tenant has promoted last, else the newest at hand.
@ApplicationScoped
class ActivePolicies implements TenantPolicies {

    private final Database database;
    private final Policies policies;

    ActivePolicies(Database database, Policies policies) {
        this.database = database;
        this.policies = policies;
    }

    @Override
    public Uni<DenialPolicy> of(TenantId tenant) {
        return database.inTenant(tenant, session -> of(session, tenant));
    }

    @Override
    public Uni<List<PolicyActivation>> activations(TenantId tenant, @Nullable KeysetCursor after, int limit) {
        return database.inTenant(tenant, session -> PolicyTable.activations(session, tenant, after, limit));
    }

    /// Those at hand, whether they hold for anybody or not.
    List<String> versions() {
        return policies.versions().stream().map(DenialPolicy::version).toList();
    }

    Uni<DenialPolicy> of(Mutiny.StatelessSession session, TenantId tenant) {
        return PolicyTable.active(session, Set.of(tenant.value()))
                .map(versions -> policy(versions.get(tenant.value())));
    }

    /// The policy of each of these tenants, the same until the transaction ends: whoever promotes another one waits.
    Uni<Map<String, DenialPolicy>> held(Mutiny.StatelessSession session, Collection<String> tenants) {
        return PolicyTable.hold(session, tenants).chain(() -> of(session, tenants));
    }

    private Uni<Map<String, DenialPolicy>> of(Mutiny.StatelessSession session, Collection<String> tenants) {
        return PolicyTable.active(session, tenants)
                .map(versions -> tenants.stream()
                        .distinct()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), tenant -> policy(versions.get(tenant)))));
    }

    private DenialPolicy policy(@Nullable String version) {
        return version == null
                ? policies.newest()
                : policies.find(version).orElseThrow(() -> new PolicyMissing(version));
    }
}
