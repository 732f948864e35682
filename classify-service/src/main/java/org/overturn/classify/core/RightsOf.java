package org.overturn.classify.core;

import java.util.List;
import org.overturn.classify.core.deadline.Rights;
import org.overturn.classify.core.policy.ActionRule;
import org.overturn.classify.core.policy.AppealOutcome;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Denial;
import org.overturn.events.NextAction;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Reads from a claim's remarks and denials what may still be done.
final class RightsOf {

    private boolean mayAppeal = true;
    private boolean upheld;
    private boolean nonContracted;
    private boolean unprocessable;

    static Rights of(ClaimAdjudicated event, List<Denial> denials, DenialPolicy policy) {
        RightsOf rights = new RightsOf();
        rights.read(event.claim().remarks(), event.claim().adjustments(), policy);
        for (ServiceLine line : event.claim().lines()) {
            rights.read(line.remarks(), line.adjustments(), policy);
        }
        boolean mustFile = false;
        for (Denial denial : denials) {
            mustFile |= denial.action() == NextAction.RESUBMIT_NEW
                    || denial.action() == NextAction.CORRECTED_CLAIM
                    || denial.action() == NextAction.VOID_AND_RESUBMIT;
        }
        return new Rights(rights.mayAppeal, mustFile, rights.upheld, rights.nonContracted, rights.unprocessable);
    }

    private void read(List<Remark> remarks, List<Adjustment> adjustments, DenialPolicy policy) {
        for (Remark remark : remarks) {
            ActionRule rule = policy.actionRules().get(remark.code());
            mayAppeal &= rule == null || !rule.forbids().contains(NextAction.APPEAL);
            nonContracted |= rule != null && rule.outOfNetwork();
            unprocessable |= rule != null && rule.unprocessable();
        }
        for (Adjustment adjustment : adjustments) {
            upheld |= adjustment.amountCents() > 0
                    && policy.carc(adjustment.carc()).appealOutcome() == AppealOutcome.UPHELD;
        }
    }
}
