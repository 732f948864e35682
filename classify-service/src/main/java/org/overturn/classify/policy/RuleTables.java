package org.overturn.classify.policy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.classify.core.policy.ActionRule;
import org.overturn.classify.core.policy.Definition;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.classify.core.policy.ReversalReason;
import org.overturn.classify.core.policy.RuleText;
import org.overturn.events.NextAction;
import org.overturn.events.Verdict;

/// Reads definition, actions and the words of the engine's rules.
final class RuleTables {

    private final PolicySource source;
    private final List<PolicyProblem> problems;

    RuleTables(PolicySource source, List<PolicyProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    Definition definition() {
        Map<String, String> values = new HashMap<>();
        for (Row row : Table.read(source, "definition.csv", problems).rows()) {
            row.required("source");
            values.put(row.required("key"), row.required("value"));
        }
        Set<Verdict> initial = EnumSet.noneOf(Verdict.class);
        for (String verdict : value(values, "initial_denial_verdicts").split(";", -1)) {
            try {
                initial.add(Verdict.valueOf(verdict.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                problems.add(new PolicyProblem(
                        "definition.csv", 0, "initial_denial_verdicts", "there is no verdict " + verdict));
            }
        }
        if (initial.isEmpty()) {
            problems.add(new PolicyProblem("definition.csv", 0, "initial_denial_verdicts", "names no verdict"));
        }
        return new Definition(
                value(values, "name"),
                cents(values, "uncounted_charge_cents"),
                cents(values, "tolerance_cents"),
                skipsVoided(values),
                initial);
    }

    Map<String, ActionRule> actions(Map<String, Rarc> rarcs) {
        Map<String, ActionRule> rules = new LinkedHashMap<>();
        Map<Integer, String> dictating = new HashMap<>();
        for (Row row : Table.read(source, "actions.csv", problems).rows()) {
            row.required("source");
            ActionRule rule = new ActionRule(
                    row.required("id"),
                    row.required("rarc"),
                    row.oneOf(NextAction.class, "action"),
                    Set.copyOf(row.listOf(NextAction.class, "forbids")),
                    row.number("priority"),
                    row.flag("unprocessable"),
                    row.flag("out_of_network"),
                    row.required("text"));
            check(rule, row, rarcs, dictating);
            if (rules.put(rule.rarc(), rule) != null) {
                row.refuse(rule.id(), "ambiguous: another rule is about the same remark");
            }
        }
        return rules;
    }

    Map<String, ReversalReason> reversalReasons(Map<String, Rarc> rarcs) {
        Map<String, ReversalReason> reasons = new LinkedHashMap<>();
        for (Row row : Table.read(source, "reversal_reasons.csv", problems).rows()) {
            row.required("source");
            String rarc = row.required("rarc");
            if (!rarcs.containsKey(rarc)) {
                row.refuse(rarc, "the remark is in no table");
            }
            if (reasons.put(rarc, row.oneOf(ReversalReason.class, "reason", ReversalReason.NOT_SAID)) != null) {
                row.refuse(rarc, "ambiguous: the remark has two reasons");
            }
        }
        return reasons;
    }

    Map<String, RuleText> rules() {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        for (Row row : Table.read(source, "rules.csv", problems).rows()) {
            RuleText rule = new RuleText(row.required("id"), row.required("text"), row.required("source"));
            if (rules.put(rule.id(), rule) != null) {
                row.refuse(rule.id(), "the rule stands twice");
            }
        }
        for (String needed : Stream.concat(EngineRules.IDS.stream(), EngineRules.WORDS.stream())
                .toList()) {
            if (!rules.containsKey(needed)) {
                problems.add(new PolicyProblem("rules.csv", 0, needed, "the engine's rule has no words"));
            }
        }
        return rules;
    }

    private static void check(ActionRule rule, Row row, Map<String, Rarc> rarcs, Map<Integer, String> dictating) {
        if (!rarcs.containsKey(rule.rarc())) {
            row.refuse(rule.id(), "the remark is in no table");
        }
        if (rule.action() != null && rule.forbids().contains(rule.action())) {
            row.refuse(rule.id(), "dictates what it forbids");
        }
        String rival = rule.action() == null ? null : dictating.put(rule.priority(), rule.id());
        if (rival != null) {
            row.refuse(rule.id(), "ambiguous: the same priority as " + rival);
        }
    }

    private boolean skipsVoided(Map<String, String> values) {
        String decision = value(values, "initial_decision");
        if (!decision.equals("first") && !decision.equals("first_not_voided")) {
            problems.add(new PolicyProblem(
                    "definition.csv", 0, "initial_decision", "must be first or first_not_voided, not " + decision));
        }
        return decision.equals("first_not_voided");
    }

    private String value(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null) {
            problems.add(new PolicyProblem("definition.csv", 0, key, "is missing"));
            return "";
        }
        return value;
    }

    private long cents(Map<String, String> values, String key) {
        try {
            return Long.parseLong(value(values, key));
        } catch (NumberFormatException e) {
            problems.add(new PolicyProblem("definition.csv", 0, key, "must be whole cents"));
            return 0;
        }
    }
}
