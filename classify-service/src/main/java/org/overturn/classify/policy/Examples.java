package org.overturn.classify.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.deadline.DeadlineRule;
import org.overturn.classify.core.deadline.DeadlineRules;
import org.overturn.classify.core.deadline.LimitUnit;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Assessment;
import org.overturn.events.Because;
import org.overturn.events.Denial;

/// Runs the examples that every rule brings along. A rule without an example, and an example that comes out otherwise,
/// are reasons to refuse the policy.
final class Examples {

    private Examples() {}

    static List<PolicyProblem> failures(DenialPolicy policy, Table examples, Set<String> rules) {
        Set<String> missing = new HashSet<>(rules);
        for (Row row : examples.rows()) {
            String rule = row.required("rule");
            missing.remove(rule);
            if (!rules.contains(rule)) {
                row.refuse(rule, "there is no such rule");
            } else {
                check(row, rule, policy);
            }
        }
        List<PolicyProblem> problems = new ArrayList<>();
        for (String rule : missing.stream().sorted().toList()) {
            problems.add(new PolicyProblem(examples.file(), 0, rule, "the rule has no example"));
        }
        return problems;
    }

    /// Deadline rules carry their example in their own row: a trigger date and the last day that must follow.
    static void checkDeadlines(DeadlineRules rules, Table table) {
        for (Row row : table.rows()) {
            DeadlineRule rule = rules.find(row.required("rule_id")).orElse(null);
            if (rule != null && rule.unit() != LimitUnit.NO_DATE) {
                LocalDate trigger = row.date("example_trigger");
                LocalDate due = trigger == null ? LocalDate.EPOCH : DeadlineRules.count(rule, trigger);
                if (trigger != null && !due.toString().equals(row.required("example_due"))) {
                    row.refuse(rule.id(), "its example should end on " + row.text("example_due") + ", not on " + due);
                }
            }
        }
    }

    private static void check(Row row, String rule, DenialPolicy policy) {
        Assessment assessment;
        try {
            var all = Assessor.assess(ExampleClaims.parse(row.required("claim")), policy);
            assessment = all.get(new ClaimKey(row.text("key").isEmpty() ? "claim" : row.text("key")));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            row.refuse(rule, "its example cannot be read: " + e.getMessage());
            return;
        }
        if (assessment == null) {
            row.refuse(rule, "its example has no claim of that key");
            return;
        }
        expect(row, rule, "verdict", assessment.verdict().name());
        expect(row, rule, "denied", cents(assessment.deniedCents()));
        for (Denial denial : assessment.denials()) {
            if (denial.primary()) {
                expect(row, rule, "category", denial.category().name());
                expect(row, rule, "action", denial.action().name());
            }
        }
        if (assessment.denials().isEmpty() && !row.text("category").isEmpty()) {
            row.refuse(rule, "its example should be a denial");
        }
        if (isStated(rule) && !states(assessment, rule)) {
            row.refuse(rule, "its example does not use the rule");
        }
    }

    private static void expect(Row row, String rule, String column, String actual) {
        String wanted = row.text(column);
        if (!wanted.isEmpty() && !wanted.equals(actual)) {
            row.refuse(rule, "its example should have " + column + " " + wanted + ", not " + actual);
        }
    }

    /// Rules that make an adjustment something else than a denial, and traits, act without being stated.
    private static boolean isStated(String rule) {
        return !rule.startsWith("kind.") && !rule.startsWith("trait.");
    }

    private static boolean states(Assessment assessment, String rule) {
        List<Because> all = new ArrayList<>(assessment.because());
        assessment.denials().forEach(denial -> all.addAll(denial.because()));
        return all.stream().anyMatch(because -> because.rule().equals(rule));
    }

    private static String cents(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
    }
}
