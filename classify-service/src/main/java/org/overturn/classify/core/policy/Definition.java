package org.overturn.classify.core.policy;

import java.util.Set;
import org.overturn.events.Verdict;

/// What counts as a denial.
///
/// @param name of the definition, for instance `overturn`
/// @param uncountedChargeCents a charge up to this many cents is for reporting only
/// @param toleranceCents how far a write-off may stay below the charge and still be all of it
/// @param skipsVoided whether a decision that was taken back is skipped when the initial one is looked for
/// @param initialVerdicts verdicts of the first final adjudication that make an initial denial
public record Definition(
        String name,
        long uncountedChargeCents,
        long toleranceCents,
        boolean skipsVoided,
        Set<Verdict> initialVerdicts) {

    public Definition {
        initialVerdicts = Set.copyOf(initialVerdicts);
    }
}
