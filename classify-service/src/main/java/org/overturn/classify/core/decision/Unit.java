package org.overturn.classify.core.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// What is judged as one: a service line, the pieces of a line that the payer split, a whole claim without lines, or
/// what was adjusted at claim level beside lines.
///
/// @param event the adjudication it belongs to
/// @param index number of the line in the claim, from one; zero for the claim
/// @param line the (first) service line, null for the claim
/// @param chargeCents billed
/// @param paidCents paid
/// @param adjustments its adjustments
/// @param remarks its own remarks
/// @param bundledAndPaid whether the payer put it into another line and paid that
record Unit(
        ClaimAdjudicated event,
        int index,
        @Nullable ServiceLine line,
        long chargeCents,
        long paidCents,
        List<Adjustment> adjustments,
        List<Remark> remarks,
        boolean bundledAndPaid) {

    /// Whether both are the same line of the same adjudication.
    boolean isSame(Unit other) {
        return index == other.index && event.eventId().equals(other.event.eventId());
    }

    /// Which segment holds a remark that goes with this unit: LQ of the line, else MOA or MIA of the claim.
    String segmentId(Remark remark) {
        return line != null && remarks.contains(remark) ? Explained.LINE_REMARK : Explained.claimRemark(remark);
    }

    boolean isBalanced() {
        long left = chargeCents - paidCents;
        for (Adjustment adjustment : adjustments) {
            left -= adjustment.amountCents();
        }
        return left == 0;
    }

    /// The code that was billed: SVC06 where the payer changed it.
    @Nullable
    String procedure() {
        if (line == null) {
            return null;
        }
        String code = line.procedure().code();
        if (line.submitted() != null && !line.submitted().code().isEmpty()) {
            code = line.submitted().code();
        }
        return code.isEmpty() ? null : code;
    }
}
