package org.overturn.classify.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of an example: three positional ones, then adjustments, remarks and settings in any order.
///
/// @param words the positional words
/// @param adjustments words such as `CO-197:100`
/// @param remarks words such as `M62`
/// @param settings words such as `icn=A`
record ExampleTokens(List<String> words, List<String> adjustments, List<String> remarks, Map<String, String> settings) {

    private static final int POSITIONAL = 3;

    static ExampleTokens of(String text) {
        List<String> words = new ArrayList<>();
        List<String> adjustments = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Map<String, String> settings = new HashMap<>();
        for (String word : text.strip().split(" +", -1)) {
            int equals = word.indexOf('=');
            if (words.size() < POSITIONAL) {
                words.add(word);
            } else if (equals > 0) {
                settings.put(
                        word.substring(0, equals), word.substring(equals + 1).replace('_', ' '));
            } else if (word.indexOf('-') > 0 && word.indexOf(':') > 0) {
                adjustments.add(word);
            } else {
                remarks.add(word);
            }
        }
        if (words.size() < POSITIONAL) {
            throw new IllegalArgumentException("an example needs status (or procedure), charge and payment");
        }
        return new ExampleTokens(words, adjustments, remarks, settings);
    }

    String word(int index) {
        return words.get(index);
    }

    long cents(int index) {
        return toCents(words.get(index));
    }

    @Nullable
    String setting(String name) {
        return settings.get(name);
    }

    String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    static long toCents(String dollars) {
        return new BigDecimal(dollars).movePointRight(2).longValueExact();
    }
}
