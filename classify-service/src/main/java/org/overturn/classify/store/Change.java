package org.overturn.classify.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.overturn.classify.core.ClaimKey;
import org.overturn.events.Assessment;
import org.overturn.events.Denial;

/// How claims would come out differently, and how many do so in the same way.
///
/// @param kind what they are and would be
/// @param claims how many
/// @param deniedBeforeCents denied now, over all of them
/// @param deniedAfterCents what would be denied
/// @param examples the first few keys
record Change(Kind kind, long claims, long deniedBeforeCents, long deniedAfterCents, List<String> examples) {

    /// Enough to look at; all of them are counted.
    static final int EXAMPLES = 5;

    /// How two policies differ over some claims, counted by kind.
    ///
    /// @param before what one policy says of claims, these and perhaps their neighbours
    /// @param after what the other says of the same
    static List<Change> between(
            List<ClaimKey> claims, Map<ClaimKey, Assessment> before, Map<ClaimKey, Assessment> after) {
        Map<Kind, Change> changes = new TreeMap<>();
        for (ClaimKey claim : claims) {
            Assessment was = before.get(claim);
            Assessment now = after.get(claim);
            if (was != null && now != null && !Outcome.of(was).isSameAs(Outcome.of(now))) {
                Change change = Change.of(claim, was, now);
                changes.merge(change.kind, change, Change::plus);
            }
        }
        return List.copyOf(changes.values());
    }

    /// Changes of many pieces in one: the same, whatever the pieces and their order.
    static List<Change> sum(Collection<List<Change>> pieces) {
        Map<Kind, Change> changes = new TreeMap<>();
        pieces.stream().flatMap(List::stream).forEach(change -> changes.merge(change.kind, change, Change::plus));
        return List.copyOf(changes.values());
    }

    private static Change of(ClaimKey claim, Assessment before, Assessment after) {
        return new Change(Kind.of(before, after), 1, before.deniedCents(), after.deniedCents(), List.of(claim.value()));
    }

    private Change plus(Change other) {
        return new Change(
                kind,
                claims + other.claims,
                deniedBeforeCents + other.deniedBeforeCents,
                deniedAfterCents + other.deniedAfterCents,
                Stream.concat(examples.stream(), other.examples.stream())
                        .sorted()
                        .limit(EXAMPLES)
                        .toList());
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
