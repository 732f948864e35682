package org.overturn.analytics.core;

import org.overturn.events.ClaimAssessed;

/// A claim of a tenant.
///
/// @param tenantId whose claim
/// @param claimKey the claim
public record ClaimId(String tenantId, String claimKey) {

    /// The claim that an event is about.
    static ClaimId told(ClaimAssessed event) {
        return new ClaimId(event.tenantId(), event.claimKey());
    }

    /// The claim that a fact is about.
    public static ClaimId of(ClaimFact fact) {
        return new ClaimId(fact.tenantId(), fact.claimKey());
    }
}
