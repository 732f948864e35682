package org.overturn.classify.core.timeline;

import org.overturn.classify.core.policy.ClaimStatus;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.ClaimAdjudicated;

/// One CLP, sorted by what it does to the claim. The sign of the charge decides what is a reversal, because payers
/// also mark corrections 22 and reverse under status 1.
/// Source: X12 005010X221A1, loop 2100, CLP02 and CLP03
public sealed interface Adjudication {

    /// What the payer reported.
    ClaimAdjudicated event();

    /// Decided: adjustments and money say what.
    ///
    /// @param event what the payer reported
    /// @param status CLP02 explained
    /// @param markedReversal whether it came marked 22 although its amounts are positive
    /// @param leftOver whether it is only what stands of the adjudication, since some of its lines were taken back
    record Decided(ClaimAdjudicated event, ClaimStatus status, boolean markedReversal, boolean leftOver)
            implements Adjudication {}

    /// Not decided: pended, sent on to another payer, or for information only.
    ///
    /// @param event what the payer reported
    /// @param status CLP02 explained
    record Undecided(ClaimAdjudicated event, ClaimStatus status) implements Adjudication {}

    /// A predetermination: never a claim, never money.
    ///
    /// @param event what the payer reported
    record Estimated(ClaimAdjudicated event) implements Adjudication {}

    /// Takes an earlier adjudication back.
    ///
    /// @param event what the payer reported
    record Reversal(ClaimAdjudicated event) implements Adjudication {}

    /// Sorts an adjudication.
    static Adjudication of(ClaimAdjudicated event, DenialPolicy policy) {
        ClaimStatus status = policy.status(event.claim().status());
        long charge = event.claim().chargeCents();
        if (charge < 0) {
            return new Reversal(event);
        }
        return switch (status.meaning()) {
            case REVERSAL -> charge == 0 ? new Reversal(event) : new Decided(event, status, true, false);
            case FINAL, FINAL_PATIENT_UNKNOWN -> new Decided(event, status, false, false);
            case ESTIMATE -> new Estimated(event);
            case PENDING, FORWARDED, INFORMATION -> new Undecided(event, status);
        };
    }
}
