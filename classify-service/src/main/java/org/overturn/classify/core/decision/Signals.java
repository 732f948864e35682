package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.ActionRule;
import org.overturn.classify.core.policy.AppealOutcome;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Adjustment;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.ServiceLine;
import org.overturn.events.Verdict;

/// What somebody who works the claim should know beside the verdict: rights that remarks give or take, lines that the
/// payer changed, answers to appeals.
public final class Signals {

    private static final String APPEAL_RIGHTS = "signal.appeal-rights";

    private Signals() {}

    public static void tell(
            List<Because> because, ClaimDecision decision, ClaimAdjudicated speaking, DenialPolicy policy) {
        for (UnitDecision unit : decision.units()) {
            tellLine(because, unit, policy);
        }
        for (Refusal refusal : decision.refusals()) {
            tellAppeal(because, refusal, policy);
        }
        List<String> told = new ArrayList<>(2);
        if (!decision.verdict().isDenial()) {
            // Payers attach the notice to everything; where nothing is refused it says nothing.
            told.add(APPEAL_RIGHTS);
        }
        tellRights(because, speaking, speaking.claim().remarks(), false, told, policy);
        tellCodes(because, speaking, speaking.claim().adjustments(), told, policy);
        for (ServiceLine line : speaking.claim().lines()) {
            tellRights(because, speaking, line.remarks(), true, told, policy);
            tellCodes(because, speaking, line.adjustments(), told, policy);
        }
    }

    /// Notes what is told, of which there are few.
    private static boolean isNew(String what, List<String> told) {
        return !told.contains(what) && told.add(what);
    }

    private static void tellCodes(
            List<Because> because,
            ClaimAdjudicated speaking,
            List<Adjustment> adjustments,
            List<String> told,
            DenialPolicy policy) {
        for (Adjustment adjustment : adjustments) {
            String signal = policy.carc(adjustment.carc()).signal();
            if (signal != null && adjustment.amountCents() > 0 && isNew(signal, told)) {
                because.add(signal(signal, speaking, adjustment.segment(), "CAS", policy));
            }
        }
    }

    private static Because signal(
            String rule, ClaimAdjudicated speaking, long segment, String segmentId, DenialPolicy policy) {
        return Explained.by(
                rule, policy, speaking, segment, segmentId, policy.rule(rule).text());
    }

    private static void tellLine(List<Because> because, UnitDecision decided, DenialPolicy policy) {
        Unit unit = decided.unit();
        if (decided.verdict() == Verdict.UNBALANCED
                && unit.paidCents() == 0
                && unit.adjustments().isEmpty()) {
            because.add(line("line.zero-without-reason", unit, policy));
        }
        if (unit.bundledAndPaid()) {
            if (unit.paidCents() == 0) {
                because.add(line("line.bundled-and-paid", unit, policy));
            }
        } else if (unit.line() != null
                && !Units.billedCode(unit.line()).equals(unit.line().procedure().code())) {
            because.add(line("line.code-changed", unit, policy));
        }
    }

    private static void tellAppeal(List<Because> because, Refusal refusal, DenialPolicy policy) {
        AppealOutcome outcome = refusal.carc().appealOutcome();
        if (outcome != AppealOutcome.NONE) {
            String rule = outcome == AppealOutcome.UPHELD ? "appeal.upheld" : "appeal.dismissed";
            because.add(Explained.by(
                    rule,
                    policy,
                    refusal.unit().event(),
                    refusal.adjustment().segment(),
                    "CAS",
                    policy.rule(rule).text()));
        }
    }

    private static void tellRights(
            List<Because> because,
            ClaimAdjudicated speaking,
            List<Remark> remarks,
            boolean ofLine,
            List<String> told,
            DenialPolicy policy) {
        if (remarks.isEmpty()) {
            return;
        }
        ActionRule dictating = dictating(remarks, policy);
        for (Remark remark : remarks) {
            String segmentId = ofLine ? Explained.LINE_REMARK : Explained.claimRemark(remark);
            ActionRule rule = policy.actionRules().get(remark.code());
            if (rule != null && rule.action() != null && !rule.equals(dictating)) {
                continue;
            }
            if (rule != null && (!rule.forbids().isEmpty() || rule.outOfNetwork())) {
                if (isNew(remark.code(), told)) {
                    because.add(Explained.by(rule.id(), policy, speaking, remark.segment(), segmentId, rule.text()));
                }
            } else {
                String signal = policy.rarc(remark.code()).signal();
                if (signal != null && isNew(signal, told)) {
                    because.add(signal(signal, speaking, remark.segment(), segmentId, policy));
                }
            }
        }
    }

    /// Of remarks that dictate something the one that holds; what the others want would only confuse.
    private static @Nullable ActionRule dictating(List<Remark> remarks, DenialPolicy policy) {
        ActionRule first = null;
        for (Remark remark : remarks) {
            ActionRule rule = policy.actionRules().get(remark.code());
            if (rule != null && rule.action() != null && (first == null || rule.priority() < first.priority())) {
                first = rule;
            }
        }
        return first;
    }

    private static Because line(String rule, Unit unit, DenialPolicy policy) {
        long segment = unit.line() == null
                ? unit.event().source().segment()
                : unit.line().segment();
        String id = unit.line() == null ? "CLP" : "SVC";
        return Explained.by(
                rule, policy, unit.event(), segment, id, policy.rule(rule).text());
    }
}
