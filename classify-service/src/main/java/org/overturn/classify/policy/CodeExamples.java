package org.overturn.classify.policy;

import java.util.List;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.Condition;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Kind;
import org.overturn.classify.core.policy.KindRule;
import org.overturn.events.Assessment;
import org.overturn.events.Verdict;

/// Every reason code is its own example: a claim refused by it alone must come out as its row says.
final class CodeExamples {

    private CodeExamples() {}

    static void check(DenialPolicy policy, List<PolicyProblem> problems) {
        for (Carc carc : policy.carcs()) {
            String group = carc.groups().isEmpty()
                    ? (carc.kind() == Kind.PATIENT_SHARE ? "PR" : "OA")
                    : carc.groups().stream().sorted().toList().getFirst();
            Assessment assessment = Assessor.assess(
                            ExampleClaims.parse("1 100 0 " + group + "-" + carc.code() + ":100"), policy)
                    .get(new ClaimKey("claim"));
            if (assessment == null || assessment.verdict() != expected(carc, group)) {
                problems.add(new PolicyProblem(
                        "carc.csv", 0, carc.code(), "alone on a claim it should make it " + expected(carc, group)));
            } else if (assessment.verdict() == Verdict.FULL_DENIAL
                    && assessment.denials().getFirst().category() != carc.category()) {
                problems.add(new PolicyProblem(
                        "carc.csv", 0, carc.code(), "alone on a claim it should be of category " + carc.category()));
            }
        }
    }

    private static Verdict expected(Carc carc, String group) {
        if (carc.condition() != Condition.NONE) {
            return Verdict.FULL_DENIAL;
        }
        for (KindRule rule : carc.kindRules()) {
            if (rule.remarks().isEmpty()
                    && (rule.groups().isEmpty() || rule.groups().contains(group))) {
                return expected(rule.result(), group);
            }
        }
        return expected(carc.kind(), group);
    }

    private static Verdict expected(Kind kind, String group) {
        return switch (kind) {
            case DENIAL -> Verdict.FULL_DENIAL;
            case PEND -> Verdict.PENDED;
            case CONTRACTUAL -> group.equals("PR") ? Verdict.ZERO_PAY_NOT_DENIED : Verdict.SUSPECT_DENIAL;
            case PATIENT_SHARE, PRIOR_PAYER, INFORMATION, PRICING_ADDITION, PAYER_MONEY -> Verdict.ZERO_PAY_NOT_DENIED;
        };
    }
}
