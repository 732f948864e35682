package org.overturn.analytics.core.ledger;

/// Where a provider adjustment stands, given all the others.
///
/// @param tenantId whose
/// @param eventId the adjustment
/// @param effect what it does
/// @param state whether anything remains of it
/// @param openCents what remains, never below zero
/// @param acknowledged whether it is part of a returned refund
public record Standing(
        String tenantId, String eventId, Effect effect, State state, long openCents, boolean acknowledged) {

    /// Whether anything remains of an adjustment.
    public enum State {
        /// Money is still to be taken, given back or applied.
        OPEN,
        SETTLED,
        /// Nobody but a person can say.
        REVIEW
    }

    public Standing {
        if (openCents < 0 || (openCents > 0) != (state == State.OPEN)) {
            throw new IllegalArgumentException("something remains of what is open, and of nothing else");
        }
    }
}
