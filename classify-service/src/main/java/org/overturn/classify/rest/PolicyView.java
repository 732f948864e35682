package org.overturn.classify.rest;

import java.time.LocalDate;
import org.overturn.classify.core.policy.DenialPolicy;

/// A version of the denial policy.
record PolicyView(
        String version, String title, LocalDate effectiveFrom, boolean current, int carcs, int rarcs, int rules) {

    /// @param holding the one that decides for the tenant
    static PolicyView of(DenialPolicy policy, DenialPolicy holding) {
        return new PolicyView(
                policy.version(),
                policy.title(),
                policy.effectiveFrom(),
                policy.version().equals(holding.version()),
                policy.carcs().size(),
                policy.rarcs().size(),
                policy.rules().size());
    }
}
