package org.overturn.classify.core.timeline;

import java.util.Objects;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Whether an adjudication is a further part of the claim rather than a new decision on it: the payer split the claim
/// (remark MA15 says so, E59), or the provider sent late charges (frequency code 5, E61).
final class SplitClaim {

    private static final String SPLIT_REMARK = "MA15";
    private static final String LATE_CHARGES = "5";

    private SplitClaim() {}

    static boolean isPart(ClaimAdjudicated later, Version version) {
        for (Adjudication part : version.parts()) {
            ClaimAdjudicated earlier = part.event();
            boolean says = isSplit(later)
                    || isSplit(earlier)
                    || LATE_CHARGES.equals(later.claim().frequencyCode())
                    || LATE_CHARGES.equals(earlier.claim().frequencyCode());
            if (!says || sameNumber(earlier, later) || overlap(earlier, later)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameNumber(ClaimAdjudicated a, ClaimAdjudicated b) {
        return a.payerClaimToken() != null && a.payerClaimToken().equals(b.payerClaimToken());
    }

    private static boolean isSplit(ClaimAdjudicated adjudication) {
        for (Remark remark : adjudication.claim().remarks()) {
            if (remark.code().equals(SPLIT_REMARK)) {
                return true;
            }
        }
        for (ServiceLine line : adjudication.claim().lines()) {
            for (Remark remark : line.remarks()) {
                if (remark.code().equals(SPLIT_REMARK)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Parts have different lines; a new decision on the whole claim repeats them.
    private static boolean overlap(ClaimAdjudicated a, ClaimAdjudicated b) {
        for (ServiceLine mine : a.claim().lines()) {
            for (ServiceLine theirs : b.claim().lines()) {
                if (isSameLine(mine, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSameLine(ServiceLine a, ServiceLine b) {
        if (a.lineControlToken() != null && b.lineControlToken() != null) {
            return a.lineControlToken().equals(b.lineControlToken());
        }
        return a.procedure().equals(b.procedure())
                && a.chargeCents() == b.chargeCents()
                && Objects.equals(a.serviceFrom(), b.serviceFrom());
    }
}
