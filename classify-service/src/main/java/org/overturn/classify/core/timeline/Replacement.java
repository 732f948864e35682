package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;

/// Whether a later adjudication takes the place of an earlier one that was not reversed, or stands beside it.
///
/// It stands beside it when both are in one transaction set (a payer does not decide twice in one remittance without a
/// reversal), when the payer says that it split the claim (remark MA15, E59), when charges came late (frequency code 5,
/// E61), and when one number names several claims and the two have nothing in common. Everywhere else a later decision
/// replaces: payers decide resubmitted claims without reversing the first denial.
final class Replacement {

    private static final String SPLIT_REMARK = "MA15";
    private static final String LATE_CHARGES = "5";

    private Replacement() {}

    /// Which of the adjudications that stand side by side stay beside a later one.
    static List<Adjudication> staying(List<Adjudication> standing, ClaimAdjudicated later) {
        boolean exact = false;
        for (Adjudication earlier : standing) {
            exact |= standing.size() > 1 && !isLeftOver(earlier) && isSameClaim(later, earlier.event());
        }
        List<Adjudication> staying = new ArrayList<>(standing.size());
        for (Adjudication earlier : standing) {
            if (!isReplaced(earlier, later, exact, standing.size() == 1)) {
                staying.add(earlier);
            }
        }
        return staying;
    }

    private static boolean isReplaced(Adjudication earlier, ClaimAdjudicated later, boolean exact, boolean alone) {
        if (isLeftOver(earlier)) {
            // What comes next decides the lines that were taken back; unless it decides these lines too.
            return !isOneTransaction(later, earlier.event())
                    && (later.claim().lines().isEmpty() || sharesLine(later, earlier.event()));
        }
        return exact ? isSameClaim(later, earlier.event()) : replaces(later, earlier.event(), alone);
    }

    /// Whether it is what stands of a decision of which some lines were taken back.
    private static boolean isLeftOver(Adjudication adjudication) {
        return adjudication instanceof Adjudication.Decided decided && decided.leftOver();
    }

    private static boolean isSameClaim(ClaimAdjudicated later, ClaimAdjudicated earlier) {
        return !isOneTransaction(later, earlier)
                && (isSameNumber(later, earlier)
                        || (later.claim().chargeCents() == earlier.claim().chargeCents()
                                && !isAddition(later)
                                && !isAddition(earlier)));
    }

    private static boolean replaces(ClaimAdjudicated later, ClaimAdjudicated earlier, boolean alone) {
        if (isOneTransaction(later, earlier)) {
            return false;
        }
        if (isAddition(later) || isAddition(earlier)) {
            return isSameNumber(later, earlier) || sharesLine(later, earlier);
        }
        return alone || sharesLine(later, earlier);
    }

    private static boolean isOneTransaction(ClaimAdjudicated a, ClaimAdjudicated b) {
        return a.source().remittanceId().equals(b.source().remittanceId())
                && a.source().transaction() == b.source().transaction();
    }

    private static boolean isSameNumber(ClaimAdjudicated later, ClaimAdjudicated earlier) {
        String number = earlier.payerClaimToken();
        return number != null && (number.equals(later.payerClaimToken()) || number.equals(later.originalClaimToken()));
    }

    private static boolean isAddition(ClaimAdjudicated adjudication) {
        if (LATE_CHARGES.equals(adjudication.claim().frequencyCode())) {
            return true;
        }
        return isSplit(adjudication);
    }

    /// Whether the payer says that it split the claim and tells the rest elsewhere (MA15).
    static boolean isSplit(ClaimAdjudicated adjudication) {
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

    private static boolean sharesLine(ClaimAdjudicated a, ClaimAdjudicated b) {
        for (ServiceLine mine : a.claim().lines()) {
            for (ServiceLine theirs : b.claim().lines()) {
                if (isSameLine(mine, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether nothing speaks against it: numbers and dates agree where both have them.
    static boolean mayBeSameLine(ServiceLine a, ServiceLine b) {
        return agree(a.lineControlToken(), b.lineControlToken()) && agree(a.serviceFrom(), b.serviceFrom());
    }

    private static boolean agree(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
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
