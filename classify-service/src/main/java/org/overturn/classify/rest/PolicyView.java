package org.overturn.classify.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.OwnPolicy;
import org.overturn.classify.port.PolicySize;

/// A version of the denial policy. `base`, `createdBy` and `createdAt` are there where it is the tenant's own.
record PolicyView(
        String version,
        String title,
        LocalDate effectiveFrom,
        boolean current,
        int carcs,
        int rarcs,
        int rules,
        boolean own,
        @Nullable String base,
        @Nullable String createdBy,
        @Nullable Instant createdAt) {

    /// @param holding version of the one that decides for the tenant
    static PolicyView of(DenialPolicy policy, String holding) {
        PolicySize size = PolicySize.of(policy);
        return new PolicyView(
                policy.version(),
                policy.title(),
                policy.effectiveFrom(),
                policy.version().equals(holding),
                size.carcs(),
                size.rarcs(),
                size.rules(),
                false,
                null,
                null,
                null);
    }

    /// @param holding version of the one that decides for the tenant
    static PolicyView of(OwnPolicy policy, String holding) {
        return new PolicyView(
                policy.version(),
                policy.title(),
                policy.effectiveFrom(),
                policy.version().equals(holding),
                policy.size().carcs(),
                policy.size().rarcs(),
                policy.size().rules(),
                true,
                policy.base(),
                policy.createdBy(),
                policy.createdAt());
    }
}
