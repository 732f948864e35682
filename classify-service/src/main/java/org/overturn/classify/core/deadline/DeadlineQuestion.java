package org.overturn.classify.core.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.PayerProfiles;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Denial;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;
import org.overturn.events.Verdict;

/// What deadlines depend on.
///
/// @param event the adjudication that holds
/// @param appealed the refusal that the payer upheld by this adjudication, else null: an appeal does not start its own
///     clock again
/// @param serviceFrom first date of service of the claim, else null
/// @param verdict what the claim came to
/// @param denials what was refused
/// @param rights what remarks say about rights
/// @param profiles payer profiles
public record DeadlineQuestion(
        ClaimAdjudicated event,
        @Nullable ClaimAdjudicated appealed,
        @Nullable LocalDate serviceFrom,
        Verdict verdict,
        List<Denial> denials,
        Rights rights,
        PayerProfiles profiles) {

    private static final String STATUS = "CLP02:";
    private static final String REASON = "CARC:";

    /// Whether the claim carries a code: a remark, a reason code as `CARC:…`, or its status as `CLP02:…`.
    boolean carries(String code) {
        if (code.startsWith(STATUS)) {
            return isRest(code, STATUS, event.claim().status());
        }
        if (carries(code, event.claim().remarks(), event.claim().adjustments())) {
            return true;
        }
        List<ServiceLine> lines = event.claim().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (carries(code, lines.get(i).remarks(), lines.get(i).adjustments())) {
                return true;
            }
        }
        return false;
    }

    /// The day on which the payer gave notice of the refusal; not that of the answer to an appeal against it.
    LocalDate noticeDate() {
        return noticeDate(refusal());
    }

    /// The day on which the payer decided last, which may be the answer to an appeal.
    LocalDate decisionDate() {
        return noticeDate(event);
    }

    boolean isRefusalProduced() {
        return isProduced(refusal());
    }

    boolean isDecisionProduced() {
        return isProduced(event);
    }

    private ClaimAdjudicated refusal() {
        return appealed == null ? event : appealed;
    }

    /// BPR16, or DTM*405 where nothing was paid by the remittance (E84).
    private static LocalDate noticeDate(ClaimAdjudicated notice) {
        LocalDate produced = notice.payment().productionDate();
        return notice.payment().method().equals("NON") && produced != null
                ? produced
                : notice.payment().date();
    }

    private static boolean isProduced(ClaimAdjudicated notice) {
        return notice.payment().method().equals("NON") && notice.payment().productionDate() != null;
    }

    long deniedCents() {
        long denied = 0;
        for (Denial denial : denials) {
            denied += denial.amountCents();
        }
        return denied;
    }

    private static boolean carries(String code, List<Remark> remarks, List<Adjustment> adjustments) {
        if (!code.startsWith(REASON)) {
            for (int i = 0; i < remarks.size(); i++) {
                if (remarks.get(i).code().equals(code)) {
                    return true;
                }
            }
            return false;
        }
        for (int i = 0; i < adjustments.size(); i++) {
            if (isRest(code, REASON, adjustments.get(i).carc())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRest(String code, String prefix, String rest) {
        return code.length() == prefix.length() + rest.length() && code.endsWith(rest);
    }
}
