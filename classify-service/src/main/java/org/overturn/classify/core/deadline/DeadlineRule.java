package org.overturn.classify.core.deadline;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One rule of who may do what until when.
///
/// @param id of the rule, for instance `MCR-FFS-L1`
/// @param family payers for which it holds, `Any` for all
/// @param lineOfBusiness kind of plan, `any` for all
/// @param providerStatus for instance `contracted`, `any` for all
/// @param right what may be done, for instance `appeal_l1`
/// @param value how many units
/// @param unit the unit
/// @param conflictingValue a shorter limit that another source states, zero where none does; the earlier one is used
/// @param trigger from which day it counts
/// @param receiptDays days after the trigger on which the notice counts as received
/// @param rolls whether a last day that is no business day moves to the next one
/// @param chainedFrom rule of the step that must be decided before, else null
/// @param laterOf a second way to count of which the later day holds, else null
/// @param priorStepBusinessDays how many business days the step before lasts, where this one counts from its end
/// @param remarks remark codes or `CARC:…` codes of which one must be there; empty means none is needed
/// @param needsDenial whether it only holds where something is denied
/// @param minimumCents amount in controversy by year, empty where any amount will do
/// @param precondition what must be done or true before, else null
/// @param confidence high, medium, low or policy
/// @param source where the rule comes from
public record DeadlineRule(
        String id,
        String family,
        String lineOfBusiness,
        String providerStatus,
        String right,
        int value,
        LimitUnit unit,
        int conflictingValue,
        Trigger trigger,
        int receiptDays,
        boolean rolls,
        @Nullable String chainedFrom,
        @Nullable LaterOf laterOf,
        int priorStepBusinessDays,
        Set<String> remarks,
        boolean needsDenial,
        AmountInControversy minimumCents,
        @Nullable String precondition,
        String confidence,
        String source) {

    public DeadlineRule {
        remarks = Set.copyOf(remarks);
    }

    /// Whether the rule's source is good enough to rely on.
    public boolean isVerified() {
        return (confidence.equals("high") || confidence.equals("medium")) && conflictingValue == 0;
    }

    /// Whether it asks the payer to think again.
    public boolean isReview() {
        return right.startsWith("appeal")
                || right.startsWith("reconsideration")
                || right.equals("provider_dispute")
                || right.equals("claim_review")
                || right.equals("second_bill_review")
                || right.equals("arbitration");
    }

    /// Whether it asks the payer to correct what it decided.
    public boolean isReopening() {
        return right.startsWith("reopening");
    }

    /// Whether it is about sending a claim.
    public boolean isFiling() {
        return right.equals("timely_filing")
                || right.equals("resubmission")
                || right.equals("corrected_claim_replacement");
    }
}
