package org.overturn.classify.core.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.overturn.classify.core.policy.Condition;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Sentence;
import org.overturn.events.Adjustment;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Denial;
import org.overturn.events.Liability;
import org.overturn.events.NextAction;
import org.overturn.events.Remark;
import org.overturn.events.Verdict;

/// Turns refusals into denials: root cause, liability, action, the leading one, and why.
public final class Denials {

    private Denials() {}

    /// The denials of a decision, lines first; exactly one is primary when there is any.
    public static List<Denial> of(ClaimDecision decision) {
        List<Refusal> refusals = decision.refusals();
        if (refusals.isEmpty()) {
            return List.of();
        }
        Circumstances circumstances = decision.circumstances();
        DenialPolicy policy = circumstances.policy();
        List<Cause> causes = new ArrayList<>(refusals.size());
        for (Refusal refusal : refusals) {
            causes.add(Cause.of(refusal, circumstances));
        }
        int primary = Primary.of(causes, policy);
        List<Denial> denials = new ArrayList<>(causes.size());
        for (int i = 0; i < causes.size(); i++) {
            denials.add(denial(causes, i, primary, decision));
        }
        return denials;
    }

    private static Denial denial(List<Cause> causes, int index, int primary, ClaimDecision decision) {
        DenialPolicy policy = decision.circumstances().policy();
        Cause cause = causes.get(index);
        Refusal refusal = cause.refusal();
        Adjustment adjustment = refusal.adjustment();
        List<Because> because = new ArrayList<>(4);
        explainCode(because, cause, decision);
        explainCause(because, cause, decision);
        explainAction(because, cause, policy);
        explainNext(because, cause, policy);
        explainLiability(because, cause, policy);
        Primary.explain(because, causes, index, primary, policy);
        return new Denial(
                refusal.unit().line() == null ? null : refusal.unit().index(),
                refusal.unit().procedure(),
                adjustment.group(),
                adjustment.carc(),
                cause.root().remarkCodes(refusal, decision.refusals(), policy),
                adjustment.amountCents(),
                cause.root().category(),
                cause.root().type(),
                adjustment.group().equals("PR") ? Liability.PATIENT : Liability.PROVIDER,
                cause.root().preventable(),
                index == primary,
                cause.action().action(),
                because);
    }

    private static void explainCode(List<Because> because, Cause cause, ClaimDecision decision) {
        DenialPolicy policy = decision.circumstances().policy();
        Refusal refusal = cause.refusal();
        Adjustment adjustment = refusal.adjustment();
        ClaimAdjudicated event = refusal.unit().event();
        Sentence reason = policy.reason(refusal.carc());
        String text = adjustment.quantity() == null ? reason.text() : reason.text() + units(adjustment.quantity());
        because.add(Explained.by(reason.rule(), policy, event, adjustment.segment(), "CAS", text));
        if (refusal.carc().condition() != Condition.NONE) {
            String condition = conditionRule(refusal.carc().condition());
            because.add(byCas(condition, cause, policy));
        } else if (decision.verdict() == Verdict.SUSPECT_DENIAL) {
            because.add(byCas("verdict.suspect-denial", cause, policy));
        }
    }

    private static String units(BigDecimal refused) {
        return " Refused units: " + refused.toPlainString() + ".";
    }

    private static String conditionRule(Condition condition) {
        return switch (condition) {
            case NONE, NOTHING_PAID -> "condition.nothing-paid";
            case ALWAYS -> "condition.always";
            case ORIGINAL_UNKNOWN -> "condition.original-unknown";
            case PAYMENT_UNKNOWN -> "condition.payment-unknown";
            case NOT_CAPITATED -> "condition.not-capitated";
        };
    }

    private static void explainCause(List<Because> because, Cause cause, ClaimDecision decision) {
        Circumstances circumstances = decision.circumstances();
        DenialPolicy policy = circumstances.policy();
        ClaimAdjudicated event = cause.refusal().unit().event();
        Remark remark = cause.root().remark();
        Precedent precedent = cause.root().precedent();
        if (precedent != null) {
            because.add(precedent(precedent, cause, policy));
        } else if (remark != null && cause.root().rarc() != null) {
            Sentence named = policy.cause(cause.root().rarc(), cause.root().category());
            because.add(Explained.by(
                    named.rule(),
                    policy,
                    event,
                    remark.segment(),
                    cause.refusal().unit().segmentId(remark),
                    named.text()));
        } else if (circumstances.patientUnknown()
                && cause.root().category() != cause.refusal().carc().category()) {
            because.add(Explained.byClaim("status.patient-unknown", policy, event));
        } else if (cause.refusal().carc().anyRemarkRefines()
                && cause.refusal().carc().known()) {
            because.add(byCas("cause.unnamed", cause, policy));
        }
        if (cause.gap() != null) {
            because.add(cause.gap().explained(policy));
        }
    }

    private static Because precedent(Precedent precedent, Cause cause, DenialPolicy policy) {
        Remark remark = precedent.remark();
        String words = policy.category(cause.root().category()).words();
        return Explained.by(
                "cause.precedent",
                policy,
                precedent.event(),
                remark.segment(),
                precedent.ofLine() ? Explained.LINE_REMARK : Explained.claimRemark(remark),
                policy.rule("cause.precedent").text() + " There RARC " + remark.code() + " named it: " + words + ".");
    }

    private static void explainAction(List<Because> because, Cause cause, DenialPolicy policy) {
        ChosenAction action = cause.action();
        ClaimAdjudicated event = cause.refusal().unit().event();
        if (action.dictated() != null && action.remark() != null) {
            because.add(Explained.by(
                    action.dictated().id(),
                    policy,
                    event,
                    action.remark().segment(),
                    cause.refusal().unit().segmentId(action.remark()),
                    action.dictated().text()));
        }
        if (action.avoided() == NextAction.BILL_PATIENT && action.forbidding() == null) {
            because.add(byCas("action.patient-not-liable", cause, policy));
        }
        if (action.forbidding() != null && action.forbiddingRemark() != null) {
            because.add(Explained.by(
                    action.forbidding().id(),
                    policy,
                    event,
                    action.forbiddingRemark().segment(),
                    cause.refusal().unit().segmentId(action.forbiddingRemark()),
                    action.forbidding().text()));
        }
    }

    private static void explainNext(List<Because> because, Cause cause, DenialPolicy policy) {
        Sentence next = policy.next(
                cause.action().ground(), cause.root().category(), cause.action().action());
        if (next != null) {
            Refusal refusal = cause.refusal();
            because.add(Explained.by(
                    next.rule(),
                    policy,
                    refusal.unit().event(),
                    refusal.adjustment().segment(),
                    "CAS",
                    next.text()));
        }
    }

    private static void explainLiability(List<Because> because, Cause cause, DenialPolicy policy) {
        if (cause.refusal().adjustment().group().equals("PR") && cause.action().patientBillable()) {
            because.add(byCas("liability.patient", cause, policy));
        }
        if (cause.action().action() == NextAction.BILL_OTHER_PAYER) {
            because.add(byCas("action.other-payer-clock", cause, policy));
        }
    }

    private static Because byCas(String rule, Cause cause, DenialPolicy policy) {
        Refusal refusal = cause.refusal();
        return Explained.by(
                rule,
                policy,
                refusal.unit().event(),
                refusal.adjustment().segment(),
                "CAS",
                policy.rule(rule).text());
    }
}
