package org.overturn.classify.port;

import java.util.List;
import org.overturn.platform.rest.KeysetCursor;

/// Claims that another policy would see differently in the same way.
///
/// @param payerId the payer
/// @param verdictBefore what the claims are
/// @param verdictAfter what they would be
/// @param categoryBefore root cause of the primary denial, empty without one
/// @param categoryAfter what it would be
/// @param claims how many
/// @param deniedBeforeCents denied now, over all of them
/// @param deniedAfterCents what would be denied
/// @param examples keys of a few of the claims
public record PolicyDifference(
        String payerId,
        String verdictBefore,
        String verdictAfter,
        String categoryBefore,
        String categoryAfter,
        long claims,
        long deniedBeforeCents,
        long deniedAfterCents,
        List<String> examples) {

    public PolicyDifference {
        examples = List.copyOf(examples);
    }

    /// Where the list goes on after this one.
    public KeysetCursor cursor() {
        return KeysetCursor.of(payerId, verdictBefore, verdictAfter, categoryBefore, categoryAfter);
    }
}
