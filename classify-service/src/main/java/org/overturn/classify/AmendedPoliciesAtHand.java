package org.overturn.classify;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.Amendments;
import org.overturn.classify.policy.PolicyLoader;
import org.overturn.classify.policy.PolicyProblem;
import org.overturn.classify.policy.PolicyRefused;
import org.overturn.classify.policy.PolicySource;
import org.overturn.classify.port.Acceptance;
import org.overturn.classify.port.Acceptance.Accepted;
import org.overturn.classify.port.Acceptance.Refused;
import org.overturn.classify.port.AmendedPolicies;
import org.overturn.classify.port.PolicyAmendment;
import org.overturn.classify.port.PolicyFault;

/// Policies of tenants over those that the service has at hand.
@ApplicationScoped
class AmendedPoliciesAtHand implements AmendedPolicies {

    private final PoliciesAtHand atHand;

    AmendedPoliciesAtHand(PoliciesAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public Acceptance tryOut(List<PolicyAmendment> amendments) {
        int last = amendments.size() - 1;
        PolicySource base = Amendments.over(beneath(amendments).orElseThrow(), amendments.subList(0, last));
        try {
            return new Accepted(PolicyLoader.load(base, amendments.get(last)));
        } catch (PolicyRefused refused) {
            return new Refused(refused.problems().stream()
                    .map(AmendedPoliciesAtHand::fault)
                    .toList());
        }
    }

    @Override
    public Optional<DenialPolicy> make(List<PolicyAmendment> amendments) {
        return beneath(amendments).flatMap(base -> reload(Amendments.over(base, amendments)));
    }

    @Override
    public Optional<String> file(String version, List<PolicyAmendment> amendments, String file) {
        return atHand.files(version)
                .flatMap(base -> Amendments.over(base, amendments).read(file));
    }

    /// Claims of the tenant wait; an operator should bring back what lay beneath.
    private static Optional<DenialPolicy> reload(PolicySource source) {
        try {
            return Optional.of(PolicyLoader.reload(source));
        } catch (PolicyRefused refused) {
            Log.errorf("A tenant's policy does not fit what lies beneath it any more; cause=%s", refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<PolicySource> beneath(List<PolicyAmendment> amendments) {
        return atHand.files(amendments.getFirst().base());
    }

    private static PolicyFault fault(PolicyProblem problem) {
        return new PolicyFault(problem.file(), problem.line(), problem.rule(), problem.reason(), problem.version());
    }
}
