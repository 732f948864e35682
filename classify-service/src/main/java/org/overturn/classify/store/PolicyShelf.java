package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.AmendedPolicies;
import org.overturn.classify.port.Policies;
import org.overturn.classify.port.PolicyAmendment;

/// Finds a tenant's policy by its version, whichever instance it was brought to: at hand, made before, or made now
/// from what is stored.
@ApplicationScoped
class PolicyShelf {

    private final Policies atHand;
    private final AmendedPolicies making;
    private final MadePolicies made;
    private final OffLoop offLoop;

    PolicyShelf(Policies atHand, AmendedPolicies making, MadePolicies made, OffLoop offLoop) {
        this.atHand = atHand;
        this.making = making;
        this.made = made;
        this.offLoop = offLoop;
    }

    /// The tenant's own version before one at hand: what it has promoted stays what it was, whatever name a later
    /// version of the house takes.
    Uni<Optional<DenialPolicy>> find(Mutiny.StatelessSession session, String tenant, String version) {
        Optional<DenialPolicy> known = made.find(tenant, version);
        return known.isPresent()
                ? Uni.createFrom().item(known)
                : AmendmentTable.over(session, tenant, version)
                        .chain(amendments -> amendments.isEmpty()
                                ? Uni.createFrom().item(() -> atHand.find(version))
                                : offLoop.run(() -> make(tenant, version, amendments)));
    }

    /// The one at hand of that version; where this instance has it not, the claims wait.
    DenialPolicy atHand(String version) {
        return atHand.find(version).orElseThrow(() -> new PolicyMissing(version));
    }

    /// The tenant's own or the one at hand; where there is none, the claims wait.
    Uni<DenialPolicy> get(Mutiny.StatelessSession session, String tenant, String version) {
        return find(session, tenant, version).map(found -> found.orElseThrow(() -> new PolicyMissing(version)));
    }

    private Optional<DenialPolicy> make(String tenant, String version, List<PolicyAmendment> amendments) {
        Optional<DenialPolicy> policy = making.make(amendments);
        policy.ifPresent(one -> made.keep(tenant, version, one));
        return policy;
    }
}
