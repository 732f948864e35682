package org.overturn.classify.core.decision;

import java.util.List;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Adjustment;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Where a payer broke the rules of the transaction. Facts beside the verdict, countable by payer; they never change
/// a decision.
public final class Compliance {

    private Compliance() {}

    /// Adds one statement for every rule that these adjudications break.
    public static void tell(List<Because> because, List<ClaimAdjudicated> adjudications, DenialPolicy policy) {
        for (ClaimAdjudicated event : adjudications) {
            check(because, event, event.claim().adjustments(), event.claim().remarks(), policy);
            for (ServiceLine line : event.claim().lines()) {
                check(because, event, line.adjustments(), line.remarks(), policy);
            }
        }
    }

    private static void check(
            List<Because> because,
            ClaimAdjudicated event,
            List<Adjustment> adjustments,
            List<Remark> remarks,
            DenialPolicy policy) {
        for (Adjustment adjustment : adjustments) {
            Carc carc = policy.carc(adjustment.carc());
            if (!carc.known()) {
                because.add(by("code.unknown-carc", adjustment, event, policy));
            } else if (!carc.current() && adjustment.amountCents() > 0) {
                because.add(by("code.retired-carc", adjustment, event, policy));
            }
            if (!carc.allows(adjustment.group()) && !adjustment.group().equals("CR")) {
                because.add(by("compliance.group-not-allowed", adjustment, event, policy));
            }
            if (carc.remarkRequired() && adjustment.amountCents() > 0 && !tells(remarks, event, policy)) {
                because.add(by("compliance.remark-missing", adjustment, event, policy));
            }
        }
    }

    /// Whether any remark says more than an alert does.
    private static boolean tells(List<Remark> remarks, ClaimAdjudicated event, DenialPolicy policy) {
        return says(remarks, policy) || says(event.claim().remarks(), policy);
    }

    private static boolean says(List<Remark> remarks, DenialPolicy policy) {
        for (Remark remark : remarks) {
            if (!policy.rarc(remark.code()).alert()) {
                return true;
            }
        }
        return false;
    }

    private static Because by(String rule, Adjustment adjustment, ClaimAdjudicated event, DenialPolicy policy) {
        return Explained.by(
                rule,
                policy,
                event,
                adjustment.segment(),
                "CAS",
                policy.rule(rule).text());
    }
}
