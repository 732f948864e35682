package org.overturn.classify.core.decision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// How the payer named the cause when it gave the same general code for the same service elsewhere on this claim: on
/// another line, or in an earlier or later answer (E51). Only the claim's own history counts, so that the answer stays
/// a function of it.
///
/// @param event the answer that names the cause
/// @param remark the remark that names it
/// @param ofLine whether the remark stands at a line
record Precedent(ClaimAdjudicated event, Remark remark, boolean ofLine) {

    /// The last answer that names a cause, the refused one's own lines before others; null where none does.
    static @Nullable Precedent of(Refusal refusal, Circumstances circumstances) {
        if (!refusal.carc().anyRemarkRefines() || !refusal.carc().known()) {
            return null;
        }
        ClaimAdjudicated own = refusal.unit().event();
        Precedent found = refusal.unit().line() == null ? null : find(own, refusal, circumstances);
        List<ClaimAdjudicated> told = circumstances.told();
        for (int i = told.size() - 1; found == null && i >= 0; i--) {
            if (!told.get(i).eventId().equals(own.eventId())) {
                found = find(told.get(i), refusal, circumstances);
            }
        }
        return found;
    }

    private static @Nullable Precedent find(ClaimAdjudicated event, Refusal refusal, Circumstances circumstances) {
        ServiceLine refused = refusal.unit().line();
        if (refused == null) {
            return event.claim().lines().isEmpty()
                    ? ofClaim(event, event.claim().adjustments(), refusal, circumstances)
                    : null;
        }
        for (ServiceLine line : event.claim().lines()) {
            if (isSameService(line, refused) && has(line.adjustments(), refusal)) {
                Remark remark = RootCause.telling(refusal.carc(), line.remarks(), circumstances.policy());
                Precedent found = remark == null
                        ? ofClaim(event, line.adjustments(), refusal, circumstances)
                        : new Precedent(event, remark, true);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Precedent ofClaim(
            ClaimAdjudicated event, List<Adjustment> adjustments, Refusal refusal, Circumstances circumstances) {
        Remark remark = has(adjustments, refusal)
                ? RootCause.telling(refusal.carc(), event.claim().remarks(), circumstances.policy())
                : null;
        return remark == null ? null : new Precedent(event, remark, false);
    }

    private static boolean isSameService(ServiceLine line, ServiceLine refused) {
        return Objects.equals(Units.billedCode(line), Units.billedCode(refused));
    }

    private static boolean has(List<Adjustment> adjustments, Refusal refusal) {
        for (Adjustment adjustment : adjustments) {
            if (adjustment.carc().equals(refusal.carc().code()) && adjustment.amountCents() > 0) {
                return true;
            }
        }
        return false;
    }
}
