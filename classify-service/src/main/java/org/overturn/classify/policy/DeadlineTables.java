package org.overturn.classify.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.deadline.AmountInControversy;
import org.overturn.classify.core.deadline.DeadlineRule;
import org.overturn.classify.core.deadline.DeadlineRules;
import org.overturn.classify.core.deadline.LaterOf;
import org.overturn.classify.core.deadline.LimitUnit;
import org.overturn.classify.core.deadline.Trigger;
import org.overturn.classify.core.policy.PayerProfile;
import org.overturn.classify.core.policy.PayerProfiles;

/// Reads deadlines and payer profiles.
final class DeadlineTables {

    private final PolicySource source;
    private final List<PolicyProblem> problems;

    DeadlineTables(PolicySource source, List<PolicyProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    DeadlineRules deadlines() {
        Map<String, Map<Integer, Long>> amounts = amounts();
        Map<String, DeadlineRule> rules = new LinkedHashMap<>();
        for (Row row : Table.read(source, "deadlines.csv", problems).rows()) {
            DeadlineRule rule = rule(row, amounts);
            if (rules.put(rule.id(), rule) != null) {
                row.refuse(rule.id(), "the rule stands twice");
            }
        }
        for (DeadlineRule rule : rules.values()) {
            if (!isChainSound(rule, rules)) {
                problems.add(new PolicyProblem("deadlines.csv", 0, rule.id(), "its chain ends nowhere or in itself"));
            }
        }
        for (String rule : amounts.keySet()) {
            if (!rules.containsKey(rule)) {
                problems.add(new PolicyProblem("amounts.csv", 0, rule, "deadlines.csv does not know the rule"));
            }
        }
        if (!rules.containsKey("DEFAULT")) {
            problems.add(new PolicyProblem("deadlines.csv", 0, "DEFAULT", "the default for unknown payers is missing"));
        }
        return new DeadlineRules(rules.values());
    }

    PayerProfiles profiles() {
        List<PayerProfile> profiles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : Table.read(source, "payers.csv", problems).rows()) {
            row.required("source");
            PayerProfile profile = new PayerProfile(
                    row.required("id"),
                    row.list("families"),
                    row.required("line_of_business"),
                    row.flag("capitated"),
                    row.flag("last_resort"),
                    upper(row.set("payer_ids")),
                    upper(row.set("name_words")),
                    row.set("filing_indicators"));
            if (!seen.add(profile.id())) {
                row.refuse(profile.id(), "the profile stands twice");
            }
            for (String id : profile.payerIds()) {
                if (profile.filingIndicators().isEmpty() && !seen.add("id " + id)) {
                    row.refuse(profile.id(), "ambiguous: another profile has the payer id " + id);
                }
            }
            profiles.add(profile);
        }
        return new PayerProfiles(profiles);
    }

    private static DeadlineRule rule(Row row, Map<String, Map<Integer, Long>> amounts) {
        String id = row.required("rule_id");
        return new DeadlineRule(
                id,
                row.required("family"),
                row.required("plan"),
                row.required("provider_status"),
                row.required("step"),
                row.number("limit_value"),
                row.requiredOneOf(LimitUnit.class, "unit", LimitUnit.NO_DATE),
                row.number("conflicting_value"),
                row.requiredOneOf(Trigger.class, "trigger", Trigger.LETTER),
                row.number("receipt_presumption_days"),
                row.flag("rolls"),
                row.optional("chained_from"),
                laterOf(row, id),
                row.number("prior_step_business_days"),
                row.set("carried_by"),
                row.flag("needs_denial"),
                new AmountInControversy(amounts.getOrDefault(id, Map.of())),
                row.optional("precondition"),
                row.required("confidence"),
                row.required("source"));
    }

    /// A second way to count, such as `1 year service_from`.
    private static @Nullable LaterOf laterOf(Row row, String id) {
        String text = row.text("later_of");
        if (text.isEmpty()) {
            return null;
        }
        List<String> parts = List.of(text.split(" ", -1));
        try {
            return new LaterOf(
                    Integer.parseInt(parts.getFirst()),
                    LimitUnit.valueOf(parts.get(1).toUpperCase(Locale.ROOT)),
                    Trigger.valueOf(parts.get(2).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            row.refuse(id, "later_of needs value, unit and trigger");
            return null;
        }
    }

    private static boolean isChainSound(DeadlineRule rule, Map<String, DeadlineRule> rules) {
        Set<String> passed = new HashSet<>();
        DeadlineRule step = rule;
        while (step != null && step.chainedFrom() != null) {
            if (!passed.add(step.id())) {
                return false;
            }
            step = rules.get(step.chainedFrom());
        }
        return step != null;
    }

    private Map<String, Map<Integer, Long>> amounts() {
        Map<String, Map<Integer, Long>> amounts = new HashMap<>();
        for (Row row : Table.read(source, "amounts.csv", problems).rows()) {
            row.required("source");
            amounts.computeIfAbsent(row.required("rule"), key -> new HashMap<>())
                    .put(row.number("year"), (long) row.number("cents"));
        }
        return amounts;
    }

    private static Set<String> upper(Set<String> words) {
        Set<String> upper = new HashSet<>();
        words.forEach(word -> upper.add(word.toUpperCase(Locale.ROOT)));
        return upper;
    }
}
