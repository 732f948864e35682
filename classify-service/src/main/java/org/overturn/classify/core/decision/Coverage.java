package org.overturn.classify.core.decision;

import java.util.Objects;
import org.overturn.classify.core.policy.AppealOutcome;

/// How decisions of different payers on the same claim relate.
public final class Coverage {

    private Coverage() {}

    /// Whether the later decision pays everything that the denial refused, line by line.
    public static boolean makesGood(ClaimDecision later, ClaimDecision denial) {
        if (later.verdict().isDenial() || !later.verdict().isFinal()) {
            return false;
        }
        for (Refusal refusal : denial.refusals()) {
            if (!isPaid(refusal.unit(), later)) {
                return false;
            }
        }
        return true;
    }

    /// Whether everything refused is refused because an earlier payer refused it.
    public static boolean onlyFollowsPriorPayer(ClaimDecision denial) {
        for (Refusal refusal : denial.refusals()) {
            if (!refusal.carc().followsPriorPayer()) {
                return false;
            }
        }
        return true;
    }

    /// Whether everything refused is the answer to an appeal, so that the denial is not a new one.
    public static boolean onlyAnswersAppeal(ClaimDecision denial) {
        for (Refusal refusal : denial.refusals()) {
            if (refusal.carc().appealOutcome() == AppealOutcome.NONE) {
                return false;
            }
        }
        return denial.verdict().isDenial();
    }

    private static boolean isPaid(Unit refused, ClaimDecision later) {
        for (UnitDecision decided : later.units()) {
            Unit unit = decided.unit();
            boolean same = refused.line() == null
                    || unit.line() == null
                    || (Objects.equals(refused.procedure(), unit.procedure())
                            && refused.chargeCents() == unit.chargeCents()
                            && Objects.equals(
                                    refused.line().serviceFrom(), unit.line().serviceFrom()));
            if (same && unit.paidCents() > 0) {
                return true;
            }
        }
        return false;
    }
}
