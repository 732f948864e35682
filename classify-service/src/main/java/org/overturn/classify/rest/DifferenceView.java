package org.overturn.classify.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyDifference;

/// Claims that another policy would see differently in the same way, with keys of a few.
record DifferenceView(
        String payerId,
        String verdictBefore,
        String verdictAfter,
        @Nullable String categoryBefore,
        @Nullable String categoryAfter,
        long claims,
        long deniedBeforeCents,
        long deniedAfterCents,
        List<String> examples) {

    static DifferenceView of(PolicyDifference difference) {
        return new DifferenceView(
                difference.payerId(),
                difference.verdictBefore(),
                difference.verdictAfter(),
                emptyToNull(difference.categoryBefore()),
                emptyToNull(difference.categoryAfter()),
                difference.claims(),
                difference.deniedBeforeCents(),
                difference.deniedAfterCents(),
                difference.examples());
    }

    static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
