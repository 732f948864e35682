package org.overturn.classify.port;

import org.overturn.classify.core.policy.DenialPolicy;

/// How much a policy version knows.
///
/// @param carcs reason codes
/// @param rarcs remark codes
/// @param rules of the engine, with words
public record PolicySize(int carcs, int rarcs, int rules) {

    public static PolicySize of(DenialPolicy policy) {
        return new PolicySize(
                policy.carcs().size(), policy.rarcs().size(), policy.rules().size());
    }
}
