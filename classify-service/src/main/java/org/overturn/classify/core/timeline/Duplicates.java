package org.overturn.classify.core.timeline;

import org.overturn.classify.core.policy.Condition;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Kind;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ServiceLine;

/// Answers that only say «we have had this before» (CARC 18, B13): they decide nothing about the claim.
final class Duplicates {

    private final DenialPolicy policy;

    Duplicates(DenialPolicy policy) {
        this.policy = policy;
    }

    /// Whether the adjudication says nothing but that.
    boolean isRepetition(ClaimAdjudicated adjudication) {
        if (adjudication.claim().paidCents() != 0) {
            return false;
        }
        boolean says = false;
        for (Adjustment adjustment : adjudication.claim().adjustments()) {
            if (decides(adjustment)) {
                return false;
            }
            says |= saysRepeated(adjustment);
        }
        for (ServiceLine line : adjudication.claim().lines()) {
            for (Adjustment adjustment : line.adjustments()) {
                if (decides(adjustment)) {
                    return false;
                }
                says |= saysRepeated(adjustment);
            }
        }
        return says;
    }

    private boolean saysRepeated(Adjustment adjustment) {
        Condition condition = policy.carc(adjustment.carc()).condition();
        return condition == Condition.ORIGINAL_UNKNOWN || condition == Condition.PAYMENT_UNKNOWN;
    }

    private boolean decides(Adjustment adjustment) {
        return adjustment.amountCents() > 0
                && !saysRepeated(adjustment)
                && policy.carc(adjustment.carc()).kind() != Kind.INFORMATION;
    }
}
