package org.overturn.classify.rest;

import java.time.LocalDate;
import org.overturn.classify.core.policy.DenialPolicy;

/// A version of the denial policy.
record PolicyView(
        String version, String title, LocalDate effectiveFrom, boolean current, int carcs, int rarcs, int rules) {

    static PolicyView of(DenialPolicy policy, boolean current) {
        return new PolicyView(
                policy.version(),
                policy.title(),
                policy.effectiveFrom(),
                current,
                policy.carcs().size(),
                policy.rarcs().size(),
                policy.rules().size());
    }
}
