package org.overturn.classify.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.overturn.events.Assessment;
import org.overturn.events.Denial;

/// How claims would come out differently, and how many do so in the same way.
///
/// @param kind what they are and would be
/// @param claims how many
/// @param deniedBeforeCents denied now, over all of them
/// @param deniedAfterCents what would be denied
/// @param examples keys of a few
record Change(Kind kind, long claims, long deniedBeforeCents, long deniedAfterCents, List<String> examples) {

    /// Enough to look at; all of them are counted.
    static final int EXAMPLES = 5;

    /// How two policies differ over some claims, counted by kind.
    ///
    /// @param before what one policy says of claims, these and perhaps their neighbours
    /// @param after what the other says of the same
    static List<Change> between(Set<ClaimRef> claims, List<Judged> before, List<Judged> after) {
        Map<ClaimRef, Assessment> now = new HashMap<>();
        before.forEach(one -> now.put(one.ref(), one.assessment()));
        Map<Kind, Change> changes = new TreeMap<>();
        for (Judged one : after) {
            Assessment was = claims.contains(one.ref()) ? now.get(one.ref()) : null;
            if (was != null && !Outcome.of(was).isSameAs(Outcome.of(one.assessment()))) {
                Change change = Change.of(one.ref(), was, one.assessment());
                changes.merge(change.kind, change, Change::plus);
            }
        }
        return List.copyOf(changes.values());
    }

    private static Change of(ClaimRef claim, Assessment before, Assessment after) {
        return new Change(
                Kind.of(before, after), 1, before.deniedCents(), after.deniedCents(), List.of(claim.claimKey()));
    }

    private Change plus(Change other) {
        List<String> both = new ArrayList<>(examples);
        other.examples.stream().limit(EXAMPLES - both.size()).forEach(both::add);
        return new Change(
                kind,
                claims + other.claims,
                deniedBeforeCents + other.deniedBeforeCents,
                deniedAfterCents + other.deniedAfterCents,
                both);
    }

    /// What claims are and would be. Categories are empty without a denial.
    record Kind(String payerId, String verdictBefore, String verdictAfter, String categoryBefore, String categoryAfter)
            implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::payerId)
                .thenComparing(Kind::verdictBefore)
                .thenComparing(Kind::verdictAfter)
                .thenComparing(Kind::categoryBefore)
                .thenComparing(Kind::categoryAfter);

        static Kind of(Assessment before, Assessment after) {
            return new Kind(
                    before.payer().id(),
                    before.verdict().name(),
                    after.verdict().name(),
                    category(before),
                    category(after));
        }

        private static String category(Assessment assessment) {
            return assessment.denials().stream()
                    .filter(Denial::primary)
                    .findFirst()
                    .map(denial -> denial.category().name())
                    .orElse("");
        }

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }
}
