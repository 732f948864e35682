package org.overturn.classify.port;

import java.util.List;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;

/// Makes policies from amendments over the versions at hand. Takes a processor's time.
public interface AmendedPolicies {

    /// Tries the last of these amendments as any policy is tried.
    ///
    /// @param amendments the lowest first; that one's base is at hand
    Acceptance tryOut(List<PolicyAmendment> amendments);

    /// The policy of amendments that were tried out before; empty when the version beneath is no longer at hand.
    Optional<DenialPolicy> make(List<PolicyAmendment> amendments);

    /// A file of a version, as CSV; empty when there is no such version or file.
    ///
    /// @param version at hand
    /// @param amendments over it, the lowest first
    Optional<String> file(String version, List<PolicyAmendment> amendments, String file);
}
