package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.Acceptance;
import org.overturn.classify.port.Acceptance.Accepted;
import org.overturn.classify.port.Addition;
import org.overturn.classify.port.Addition.Added;
import org.overturn.classify.port.Addition.Refused;
import org.overturn.classify.port.Addition.There;
import org.overturn.classify.port.Addition.Unsound;
import org.overturn.classify.port.AmendedPolicies;
import org.overturn.classify.port.OwnPolicies;
import org.overturn.classify.port.OwnPolicy;
import org.overturn.classify.port.Policies;
import org.overturn.classify.port.PolicyAmendment;
import org.overturn.classify.port.PolicySize;
import org.overturn.classify.store.AmendmentTable.Origin;
import org.overturn.platform.database.Database;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Tenants' own versions in the database. They are tried out between two transactions: that takes a processor a while,
/// and what they build on never changes.
@ApplicationScoped
class StoredOwnPolicies implements OwnPolicies {

    /// A version for each week of four years.
    private static final int MOST_VERSIONS = 200;

    /// Each one more to be read before a claim can be decided.
    private static final int MOST_OVER_ONE_ANOTHER = 10;

    private final Database database;
    private final Policies atHand;
    private final AmendedPolicies making;
    private final OffLoop offLoop;
    private final Clock clock;

    StoredOwnPolicies(Database database, Policies atHand, AmendedPolicies making, OffLoop offLoop, Clock clock) {
        this.database = database;
        this.atHand = atHand;
        this.making = making;
        this.offLoop = offLoop;
        this.clock = clock;
    }

    @Override
    public Uni<Addition> add(TenantId tenant, PolicyAmendment amendment, String user) {
        return database.inTenant(tenant, session -> AmendmentTable.over(session, tenant.value(), amendment.base()))
                .chain(beneath -> add(tenant, beneath, amendment, user));
    }

    private Uni<Addition> add(TenantId tenant, List<PolicyAmendment> beneath, PolicyAmendment amendment, String user) {
        if (beneath.isEmpty() && atHand.find(amendment.base()).isEmpty()) {
            return Uni.createFrom().item(Refused.NO_BASE);
        }
        if (beneath.size() >= MOST_OVER_ONE_ANOTHER) {
            return Uni.createFrom().item(Refused.TOO_DEEP);
        }
        List<PolicyAmendment> all = new ArrayList<>(beneath);
        all.add(amendment);
        return offLoop.run(() -> making.tryOut(all)).chain(acceptance -> switch (acceptance) {
            case Accepted accepted -> store(tenant, amendment, beneath, origin(accepted.policy(), user));
            case Acceptance.Refused refused -> Uni.createFrom().item(new Unsound(refused.faults()));
        });
    }

    private Origin origin(DenialPolicy policy, String user) {
        return new Origin(PolicySize.of(policy), user, clock.instant());
    }

    private Uni<Addition> store(TenantId tenant, PolicyAmendment own, List<PolicyAmendment> beneath, Origin origin) {
        if (atHand.find(own.version()).isPresent()) {
            return Uni.createFrom().item(Refused.NAME_TAKEN);
        }
        return database.inTenant(
                tenant,
                session -> AmendmentTable.count(session, tenant)
                        .chain(count -> count >= MOST_VERSIONS
                                ? Uni.createFrom().item(Refused.TOO_MANY)
                                : AmendmentTable.add(session, tenant, own, beneath, origin)
                                        .chain(added -> outcome(session, tenant, own, added > 0))));
    }

    /// The same rows under the same name, sent again, are no conflict.
    private static Uni<Addition> outcome(
            Mutiny.StatelessSession session, TenantId tenant, PolicyAmendment own, boolean added) {
        return AmendmentTable.find(session, tenant, own.version())
                .chain(stored -> AmendmentTable.over(session, tenant.value(), own.version())
                        .map(all -> {
                            if (stored.isEmpty() || !all.getLast().equals(own)) {
                                return Refused.NAME_TAKEN;
                            }
                            return added ? new Added(stored.get()) : new There(stored.get());
                        }));
    }

    @Override
    public Uni<List<OwnPolicy>> list(TenantId tenant, @Nullable KeysetCursor after, int limit) {
        return database.inTenant(tenant, session -> AmendmentTable.list(session, tenant, after, limit));
    }

    @Override
    public Uni<Optional<OwnPolicy>> find(TenantId tenant, String version) {
        return database.inTenant(tenant, session -> AmendmentTable.find(session, tenant, version));
    }

    @Override
    public Uni<Optional<PolicyAmendment>> amendment(TenantId tenant, String version) {
        return over(tenant, version).map(all -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    @Override
    public Uni<Optional<String>> file(TenantId tenant, String version, String file) {
        return over(tenant, version)
                .chain(all -> offLoop.run(() ->
                        making.file(all.isEmpty() ? version : all.getFirst().base(), all, file)));
    }

    private Uni<List<PolicyAmendment>> over(TenantId tenant, String version) {
        return database.inTenant(tenant, session -> AmendmentTable.over(session, tenant.value(), version));
    }
}
