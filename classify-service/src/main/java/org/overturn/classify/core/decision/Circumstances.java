package org.overturn.classify.core.decision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ServiceLine;

/// What a decision needs beside the adjudication itself.
///
/// @param policy the denial policy
/// @param patientUnknown whether the claim status says that the payer does not know the patient (CLP02 4)
/// @param beside other decisions of the payer on this claim that still stand
/// @param told everything that the payer decided on this claim, taken back or not, in fold order; empty where that is
/// one adjudication only
public record Circumstances(
        DenialPolicy policy, boolean patientUnknown, List<ClaimAdjudicated> beside, List<ClaimAdjudicated> told) {

    /// Whether the payer has decided the same service elsewhere.
    boolean isDecidedElsewhere(@Nullable ServiceLine line) {
        for (ClaimAdjudicated other : beside) {
            if (line == null || other.claim().lines().isEmpty() || holds(other, line, false)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the payer has paid the same service elsewhere.
    boolean isPaidElsewhere(@Nullable ServiceLine line) {
        for (ClaimAdjudicated other : beside) {
            if (isPaid(other, line)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the adjudication pays the service.
    static boolean isPaid(ClaimAdjudicated other, @Nullable ServiceLine line) {
        return (line == null || other.claim().lines().isEmpty())
                ? other.claim().paidCents() > 0
                : holds(other, line, true);
    }

    private static boolean holds(ClaimAdjudicated other, ServiceLine line, boolean paid) {
        for (ServiceLine theirs : other.claim().lines()) {
            if ((!paid || theirs.paidCents() > 0)
                    && Units.billedCode(theirs).equals(Units.billedCode(line))
                    && Objects.equals(theirs.serviceFrom(), line.serviceFrom())) {
                return true;
            }
        }
        return false;
    }
}
