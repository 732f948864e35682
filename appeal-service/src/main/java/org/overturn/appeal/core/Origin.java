package org.overturn.appeal.core;

import org.overturn.events.ClaimAssessed;
import org.overturn.events.Payer;

/// The denial round a work item stands for. Never changes.
///
/// @param tenantId whose claim
/// @param claimKey the denied claim
/// @param accountKey the Kafka key of everything about the claim
/// @param payer who denied
/// @param round number of the denial episode, from one
public record Origin(String tenantId, String claimKey, String accountKey, Payer payer, int round) {

    public Origin {
        if (round < 1) {
            throw new IllegalArgumentException("rounds count from one");
        }
    }

    static Origin of(ClaimAssessed event) {
        return new Origin(
                event.tenantId(),
                event.claimKey(),
                event.accountKey(),
                event.current().payer(),
                Math.max(1, event.current().round()));
    }

    /// The id that the round always has.
    public WorkItemId id() {
        return WorkItemId.of(tenantId, claimKey, payer.id(), round);
    }
}
