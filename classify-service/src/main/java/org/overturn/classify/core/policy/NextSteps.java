package org.overturn.classify.core.policy;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Category;
import org.overturn.events.NextAction;

/// The sentences that say what to do next and on what ground, made once for a policy since every refusal needs one.
final class NextSteps {

    private final Map<Ground, Map<Category, Map<NextAction, Sentence>>> sentences = new EnumMap<>(Ground.class);

    NextSteps(Map<String, RuleText> rules, Map<Category, CategoryRule> categories) {
        for (Ground ground : Ground.values()) {
            Map<Category, Map<NextAction, Sentence>> byCategory = new EnumMap<>(Category.class);
            RuleText rule = rules.get(ruleOf(ground));
            if (rule != null) {
                categories.forEach((category, words) -> byCategory.put(category, sentences(rule, words, rules)));
            }
            sentences.put(ground, byCategory);
        }
    }

    /// The sentence; null where another statement says it already.
    @Nullable
    Sentence of(Ground ground, Category category, NextAction action) {
        Map<NextAction, Sentence> byAction =
                sentences.getOrDefault(ground, Map.of()).get(category);
        return byAction == null ? null : byAction.get(action);
    }

    private static Map<NextAction, Sentence> sentences(
            RuleText rule, CategoryRule category, Map<String, RuleText> rules) {
        Map<NextAction, Sentence> byAction = new EnumMap<>(NextAction.class);
        for (NextAction action : NextAction.values()) {
            RuleText words = rules.get(wordsOf(action));
            if (words != null) {
                String text = rule.text() + " Cause: " + category.words() + ". Next: " + words.text() + ".";
                byAction.put(action, new Sentence(rule.id(), text));
            }
        }
        return byAction;
    }

    private static String ruleOf(Ground ground) {
        return switch (ground) {
            // The rules of remarks and of authorizations have words of their own.
            case DICTATED, AUTHORIZATION -> "";
            case REMARK -> "action.by-remark";
            case CODE -> "action.by-code";
            case CATEGORY -> "action.by-category";
            case INSTEAD -> "action.instead";
        };
    }

    private static String wordsOf(NextAction action) {
        return "next." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
