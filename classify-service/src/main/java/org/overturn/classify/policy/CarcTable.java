package org.overturn.classify.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.AppealOutcome;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.Condition;
import org.overturn.classify.core.policy.Kind;
import org.overturn.classify.core.policy.KindRule;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// Reads the reason codes with their traits and kind rules.
final class CarcTable {

    private static final Set<String> TRAITS = Set.of(
            "condition",
            "refined_by",
            "follows_prior_payer",
            "dependent",
            "action_when_denied",
            "appeal_outcome",
            "part_only",
            "retired_on",
            "signal");

    /// A generic code: any telling remark names its cause.
    private static final String ANY_REMARK = "any_remark";

    private final PolicySource source;
    private final List<PolicyProblem> problems;
    private final Map<String, Map<String, Row>> traits = new HashMap<>();
    private final List<KindRow> kindRows = new ArrayList<>();

    CarcTable(PolicySource source, List<PolicyProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /// A kind rule and for which codes it holds.
    private record KindRow(KindRule rule, Set<String> carcs, Set<String> kinds) {}

    Map<String, Carc> read() {
        readTraits();
        readKindRules();
        Map<String, Carc> carcs = new LinkedHashMap<>();
        for (Row row : Table.read(source, "carc.csv", problems).rows()) {
            Carc carc = carc(row);
            if (carcs.put(carc.code(), carc) != null) {
                row.refuse(carc.code(), "the code stands twice");
            }
        }
        for (String code : traits.keySet()) {
            if (!carcs.containsKey(code)) {
                problems.add(new PolicyProblem("traits.csv", 0, code, "carc.csv does not know the code"));
            }
        }
        return carcs;
    }

    private Carc carc(Row row) {
        String code = row.required("code");
        boolean conditional = row.text("kind").equals("conditional");
        if (conditional || row.required("kind").equals("denial")) {
            row.required("category");
            row.required("seed_type");
            row.required("primary_action");
        }
        Map<String, Row> own = traits.getOrDefault(code, Map.of());
        Condition condition = condition(row, code, conditional, own);
        NextAction action = row.oneOf(NextAction.class, "primary_action", NextAction.NONE);
        Row whenDenied = own.get("action_when_denied");
        if (whenDenied != null) {
            action = whenDenied.oneOf(NextAction.class, "value", action);
        }
        return new Carc(
                code,
                true,
                row.required("status").equals("current"),
                retiredOn(row, code, own.get("retired_on")),
                row.required("short_desc_own_words"),
                conditional ? kindOtherwise(condition) : row.oneOf(Kind.class, "kind", Kind.INFORMATION),
                condition,
                row.oneOf(Category.class, "category", Category.OTHER),
                row.oneOf(DenialType.class, "seed_type", DenialType.OTHER),
                row.oneOf(Preventable.class, "preventable", Preventable.PARTLY),
                action,
                row.listOf(NextAction.class, "actions"),
                row.text("soft_hard").equals("soft"),
                row.required("work_queue"),
                groups(row),
                row.flag("rarc_required"),
                refinesAnything(own.get("refined_by")),
                refining(own.get("refined_by")),
                own.containsKey("follows_prior_payer"),
                own.containsKey("dependent"),
                outcome(own.get("appeal_outcome")),
                own.containsKey("part_only"),
                signal(own.get("signal")),
                row.optional("superseded_by"),
                row.optional("note"),
                kindRules(code, row.text("kind")));
    }

    private static @Nullable LocalDate retiredOn(Row row, String code, @Nullable Row trait) {
        if (trait == null) {
            return null;
        }
        if (row.text("status").equals("current")) {
            trait.refuse(code, "the code is current, and has a day on which it was retired");
        }
        return trait.date("value");
    }

    private static AppealOutcome outcome(@Nullable Row trait) {
        return trait == null ? AppealOutcome.NONE : trait.oneOf(AppealOutcome.class, "value", AppealOutcome.NONE);
    }

    private static boolean refinesAnything(@Nullable Row trait) {
        return trait != null && trait.required("value").equals(ANY_REMARK);
    }

    private static Set<Category> refining(@Nullable Row trait) {
        return trait == null || refinesAnything(trait) ? Set.of() : Set.copyOf(trait.listOf(Category.class, "value"));
    }

    private static @Nullable String signal(@Nullable Row trait) {
        return trait == null ? null : trait.required("value");
    }

    private static Set<String> groups(Row row) {
        Set<String> groups = new HashSet<>();
        for (String group : row.text("group_code_restriction").split("/", -1)) {
            if (!group.isBlank()) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static Condition condition(Row row, String code, boolean conditional, Map<String, Row> own) {
        Row trait = own.get("condition");
        if (conditional && trait == null) {
            row.refuse(code, "the code is conditional, and traits.csv does not say on what");
        }
        if (!conditional && trait != null) {
            trait.refuse(code, "the code is not conditional");
        }
        return trait == null ? Condition.NONE : trait.oneOf(Condition.class, "value", Condition.NONE);
    }

    /// What a conditional code is when its condition does not hold.
    private static Kind kindOtherwise(Condition condition) {
        return switch (condition) {
            case NONE, NOTHING_PAID -> Kind.CONTRACTUAL;
            case ALWAYS -> Kind.DENIAL;
            case ORIGINAL_UNKNOWN, PAYMENT_UNKNOWN, NOT_CAPITATED -> Kind.INFORMATION;
        };
    }

    private List<KindRule> kindRules(String code, String kind) {
        List<KindRule> rules = new ArrayList<>(1);
        for (KindRow row : kindRows) {
            boolean byCode = row.carcs().isEmpty() || row.carcs().contains(code);
            if (byCode && (row.kinds().isEmpty() || row.kinds().contains(kind))) {
                rules.add(row.rule());
            }
        }
        return rules;
    }

    private void readTraits() {
        for (Row row : Table.read(source, "traits.csv", problems).rows()) {
            String trait = row.required("trait");
            String code = row.required("carc");
            row.required("source");
            if (!TRAITS.contains(trait)) {
                row.refuse(code, "there is no trait " + trait);
            }
            if (traits.computeIfAbsent(code, key -> new HashMap<>()).put(trait, row) != null) {
                row.refuse(code, "ambiguous: the trait " + trait + " stands twice");
            }
        }
    }

    private void readKindRules() {
        for (Row row : Table.read(source, "kinds.csv", problems).rows()) {
            row.required("source");
            KindRule rule = new KindRule(
                    row.required("id"),
                    row.set("groups"),
                    row.set("remarks"),
                    row.oneOf(Kind.class, "result", Kind.INFORMATION),
                    row.required("text"));
            kindRows.add(new KindRow(rule, row.set("carcs"), row.set("kinds")));
        }
    }
}
