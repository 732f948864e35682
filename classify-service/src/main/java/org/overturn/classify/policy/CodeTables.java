package org.overturn.classify.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.CategoryRule;
import org.overturn.classify.core.policy.ClaimStatus;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.classify.core.policy.StatusMeaning;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// Reads remarks, claim statuses and categories.
final class CodeTables {

    private final PolicySource source;
    private final List<PolicyProblem> problems;

    CodeTables(PolicySource source, List<PolicyProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    Map<String, ClaimStatus> statuses() {
        Map<String, ClaimStatus> statuses = new LinkedHashMap<>();
        for (Row row : Table.read(source, "clp02.csv", problems).rows()) {
            String code = row.required("clp02");
            ClaimStatus status = new ClaimStatus(
                    code,
                    true,
                    row.oneOf(StatusMeaning.class, "meaning", StatusMeaning.FINAL),
                    row.flag("forwarded"),
                    row.number("rank"),
                    row.required("meaning_own_words"));
            if (statuses.put(code, status) != null) {
                row.refuse(code, "the status stands twice");
            }
        }
        return statuses;
    }

    Map<Category, CategoryRule> categories() {
        Map<Category, CategoryRule> categories = new EnumMap<>(Category.class);
        Map<Integer, Category> byPriority = new HashMap<>();
        for (Row row : Table.read(source, "categories.csv", problems).rows()) {
            Category category = row.oneOf(Category.class, "category", Category.OTHER);
            CategoryRule rule = new CategoryRule(
                    category,
                    row.oneOf(DenialType.class, "type", DenialType.OTHER),
                    row.oneOf(Preventable.class, "preventable", Preventable.PARTLY),
                    row.oneOf(NextAction.class, "action", NextAction.APPEAL),
                    row.number("priority"),
                    row.required("words"));
            if (categories.put(category, rule) != null) {
                row.refuse(category.name(), "the category stands twice");
            }
            Category rival = byPriority.put(rule.priority(), category);
            if (rival != null) {
                row.refuse(category.name(), "ambiguous: the same priority as " + rival);
            }
        }
        for (Category category : Category.values()) {
            if (!categories.containsKey(category)) {
                problems.add(new PolicyProblem("categories.csv", 0, category.name(), "the category has no rule"));
            }
        }
        return categories;
    }

    Map<String, Rarc> rarcs() {
        Map<String, Theme> themes = themes();
        Map<String, Rarc> rarcs = new LinkedHashMap<>();
        for (Row row : Table.read(source, "rarc_index.csv", problems).rows()) {
            String code = row.required("code");
            String theme = row.required("theme_machine_derived");
            Theme means = themes.get(theme);
            if (means == null) {
                row.refuse(code, "the theme " + theme + " stands in no row of themes.csv");
                means = Theme.NONE;
            }
            Rarc rarc = new Rarc(
                    code,
                    true,
                    row.text("status").equals("current"),
                    row.flag("is_alert"),
                    "",
                    theme,
                    means.category(),
                    Set.of(),
                    null,
                    means.signal(),
                    null,
                    null);
            if (rarcs.put(code, rarc) != null) {
                row.refuse(code, "the remark stands twice");
            }
        }
        addCurated(rarcs);
        return rarcs;
    }

    private void addCurated(Map<String, Rarc> rarcs) {
        List<String> seen = new ArrayList<>();
        for (Row row : Table.read(source, "rarc.csv", problems).rows()) {
            String code = row.required("code");
            Rarc indexed = rarcs.get(code);
            if (indexed == null || indexed.alert() != row.flag("is_alert")) {
                row.refuse(code, "the index does not know the remark, or disagrees on whether it is an alert");
                continue;
            }
            if (seen.contains(code)) {
                row.refuse(code, "the remark stands twice");
            }
            seen.add(code);
            rarcs.put(
                    code,
                    new Rarc(
                            code,
                            true,
                            row.text("status").equals("current"),
                            indexed.alert(),
                            row.required("short_desc_own_words"),
                            indexed.theme(),
                            row.oneOf(Category.class, "refines_to_category", Category.OTHER),
                            row.set("typical_carc"),
                            row.oneOf(NextAction.class, "primary_action"),
                            indexed.signal(),
                            row.optional("x12_locus_or_evidence"),
                            row.optional("note")));
        }
    }

    private Map<String, Theme> themes() {
        Map<String, Theme> themes = new HashMap<>();
        for (Row row : Table.read(source, "themes.csv", problems).rows()) {
            String theme = row.required("theme");
            Theme means = new Theme(row.oneOf(Category.class, "category", Category.OTHER), row.optional("signal"));
            if (themes.put(theme, means) != null) {
                row.refuse(theme, "the theme stands twice");
            }
        }
        return themes;
    }

    /// What the remarks of one theme mean where no row of their own says more.
    private record Theme(
            @Nullable Category category, @Nullable String signal) {

        static final Theme NONE = new Theme(Category.OTHER, null);
    }
}
