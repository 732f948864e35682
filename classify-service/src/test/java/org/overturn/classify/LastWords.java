package org.overturn.classify;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;

/// Where each claim stands after all that was told of it: a revision seen before or passed by does not count.
public record LastWords(Map<String, ClaimAssessed> byClaim) {

    static LastWords of(Collection<ClaimAssessed> told) {
        Map<String, ClaimAssessed> latest = new TreeMap<>();
        told.forEach(event -> latest.merge(
                event.claimKey(), event, (one, other) -> one.revision() >= other.revision() ? one : other));
        return new LastWords(latest);
    }

    /// How many claims there are.
    public int size() {
        return byClaim.size();
    }

    /// Whether there is a word on the claim of this adjudication.
    public boolean has(ClaimAdjudicated adjudication) {
        return byClaim.containsKey(adjudication.claimKey());
    }

    /// The word on the claim of this adjudication.
    public ClaimAssessed on(ClaimAdjudicated adjudication) {
        return Objects.requireNonNull(byClaim.get(adjudication.claimKey()), "nothing was told of this claim");
    }

    /// The revision of each claim.
    public Map<String, Long> revisions() {
        Map<String, Long> revisions = new TreeMap<>();
        byClaim.forEach((claim, word) -> revisions.put(claim, word.revision()));
        return revisions;
    }

    /// What is paid, over all of them.
    public long paidCents() {
        return byClaim.values().stream()
                .mapToLong(word -> word.current().paidCents())
                .sum();
    }

    /// How many adjudications they rest on.
    public int adjudications() {
        return byClaim.values().stream()
                .mapToInt(event -> event.current().adjudications())
                .sum();
    }
}
