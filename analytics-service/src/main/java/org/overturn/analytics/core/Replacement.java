package org.overturn.analytics.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A fact that takes the place of an older one.
///
/// @param before what was known, null when nothing was
/// @param after what holds now
public record Replacement(@Nullable ClaimFact before, ClaimFact after) {

    /// The latest fact of each claim, in the order in which rows are locked.
    public static List<ClaimFact> latest(Collection<ClaimFact> facts) {
        Map<ClaimId, ClaimFact> latest = new HashMap<>();
        facts.forEach(it -> latest.merge(ClaimId.of(it), it, (a, b) -> a.revision() >= b.revision() ? a : b));
        return latest.values().stream()
                .sorted(Comparator.comparing(ClaimFact::tenantId).thenComparing(ClaimFact::claimKey))
                .toList();
    }

    /// What is news: facts of a higher revision than known.
    ///
    /// @param facts the latest of each claim
    /// @param known facts of the same claims as they are kept
    public static List<Replacement> of(List<ClaimFact> facts, Collection<ClaimFact> known) {
        Map<ClaimId, ClaimFact> before = new HashMap<>();
        known.forEach(it -> before.put(ClaimId.of(it), it));
        List<Replacement> replacements = new ArrayList<>();
        for (ClaimFact fact : facts) {
            ClaimFact old = before.get(ClaimId.of(fact));
            if (old == null || old.revision() < fact.revision()) {
                replacements.add(new Replacement(old, fact));
            }
        }
        return replacements;
    }

    /// The claims that nothing was known of.
    public static Set<ClaimId> firstHeardOf(Collection<Replacement> replacements) {
        return replacements.stream()
                .filter(Replacement::isFirst)
                .map(it -> ClaimId.of(it.after()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What the replacements change in the rollups.
    public static RollupDelta delta(List<Replacement> replacements) {
        RollupDelta delta = new RollupDelta();
        for (Replacement it : replacements) {
            if (it.before() != null) {
                delta.subtract(it.before());
            }
            delta.add(it.after());
        }
        return delta;
    }

    /// Whether nothing was known of the claim.
    public boolean isFirst() {
        return before == null;
    }

    /// The revision that is replaced, zero when none is.
    public long previousRevision() {
        return before == null ? 0 : before.revision();
    }
}
