package org.overturn.classify.core.deadline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /// Remark codes of the whole claim, its CARCs as `CARC:…` and its status as `CLP02:…`.
    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        codes.add("CLP02:" + event.claim().status());
        add(codes, event.claim().remarks(), event.claim().adjustments());
        for (ServiceLine line : event.claim().lines()) {
            add(codes, line.remarks(), line.adjustments());
        }
        return codes;
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

    private static void add(Set<String> codes, List<Remark> remarks, List<Adjustment> adjustments) {
        for (Remark remark : remarks) {
            codes.add(remark.code());
        }
        for (Adjustment adjustment : adjustments) {
            codes.add("CARC:" + adjustment.carc());
        }
    }
}
