package org.overturn.classify.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.Policies;
import org.overturn.classify.port.PolicyActivation;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.classify.store.PolicyTable.Active;
import org.overturn.platform.database.Database;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// The policies of tenants: the one that a tenant has promoted last, else the newest at hand.
@ApplicationScoped
class ActivePolicies implements TenantPolicies {

    private final Database database;
    private final Policies policies;
    private final PolicyShelf shelf;

    ActivePolicies(Database database, Policies policies, PolicyShelf shelf) {
        this.database = database;
        this.policies = policies;
        this.shelf = shelf;
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

    @Override
    public Uni<Optional<DenialPolicy>> find(TenantId tenant, String version) {
        return database.inTenant(tenant, session -> shelf.find(session, tenant.value(), version));
    }

    Uni<DenialPolicy> of(Mutiny.StatelessSession session, TenantId tenant) {
        return of(session, Set.of(tenant.value())).map(all -> Objects.requireNonNull(all.get(tenant.value())));
    }

    /// The policy of each of these tenants, the same until the transaction ends: whoever promotes another one waits.
    Uni<Map<String, DenialPolicy>> held(Mutiny.StatelessSession session, Collection<String> tenants) {
        return PolicyTable.hold(session, tenants).chain(() -> of(session, tenants));
    }

    private Uni<Map<String, DenialPolicy>> of(Mutiny.StatelessSession session, Collection<String> tenants) {
        return PolicyTable.active(session, tenants)
                .chain(versions -> Multi.createFrom()
                        .iterable(Set.copyOf(tenants))
                        .onItem()
                        .transformToUniAndConcatenate(tenant ->
                                policy(session, tenant, versions.get(tenant)).map(policy -> Map.entry(tenant, policy)))
                        .collect()
                        .asMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Uni<DenialPolicy> policy(Mutiny.StatelessSession session, String tenant, @Nullable Active active) {
        if (active == null) {
            return Uni.createFrom().item(policies.newest());
        }
        return active.own()
                ? shelf.get(session, tenant, active.version())
                : Uni.createFrom().item(() -> shelf.atHand(active.version()));
    }
}
