package org.overturn.classify.core;

import java.util.List;
import java.util.Objects;
import org.overturn.classify.core.deadline.Rights;
import org.overturn.classify.core.policy.ActionRule;
import org.overturn.classify.core.policy.AppealOutcome;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Denial;
import org.overturn.events.NextAction;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Reads from a claim's remarks and denials what may still be done. A remark of the claim speaks for all refusals, one
/// of
/// a line for that line's alone: what is refused beside it keeps its rights.
final class RightsOf {

    private final DenialPolicy policy;
    private boolean mayAppeal = true;
    private boolean nonContracted;
    private boolean unprocessable;

    private RightsOf(DenialPolicy policy) {
        this.policy = policy;
    }

    static Rights of(ClaimAdjudicated event, List<Denial> denials, DenialPolicy policy) {
        RightsOf rights = new RightsOf(policy);
        rights.read(event.claim().remarks());
        boolean appealable = denials.isEmpty();
        boolean allUnprocessable = !denials.isEmpty();
        boolean mustFile = false;
        boolean upheld = false;
        boolean unanswered = denials.isEmpty();
        for (Denial denial : denials) {
            RightsOf own = new RightsOf(policy);
            denial.rarcs().forEach(own::read);
            appealable |= own.mayAppeal;
            allUnprocessable &= own.unprocessable;
            mustFile |= denial.action() == NextAction.RESUBMIT_NEW
                    || denial.action() == NextAction.CORRECTED_CLAIM
                    || denial.action() == NextAction.VOID_AND_RESUBMIT;
            boolean answered = isAnswered(denial, denials, policy);
            upheld |= answered;
            unanswered |= !answered;
        }
        return new Rights(
                rights.mayAppeal && appealable,
                mustFile,
                upheld,
                unanswered,
                rights.nonContracted || rights.isOutOfNetwork(event.claim().lines()),
                rights.unprocessable || allUnprocessable);
    }

    /// Whether the payer reviewed the refused line and stands by it (CARC 193 among its reasons).
    private static boolean isAnswered(Denial denial, List<Denial> denials, DenialPolicy policy) {
        for (Denial other : denials) {
            if (Objects.equals(other.line(), denial.line())
                    && policy.carc(other.carc()).appealOutcome() == AppealOutcome.UPHELD) {
                return true;
            }
        }
        return false;
    }

    private boolean isOutOfNetwork(List<ServiceLine> lines) {
        RightsOf ofLines = new RightsOf(policy);
        lines.forEach(line -> ofLines.read(line.remarks()));
        return ofLines.nonContracted;
    }

    private void read(List<Remark> remarks) {
        for (Remark remark : remarks) {
            read(remark.code());
        }
    }

    private void read(String remark) {
        ActionRule rule = policy.actionRules().get(remark);
        if (rule != null) {
            mayAppeal &= !rule.forbids().contains(NextAction.APPEAL);
            nonContracted |= rule.outOfNetwork();
            unprocessable |= rule.unprocessable();
        }
    }
}
