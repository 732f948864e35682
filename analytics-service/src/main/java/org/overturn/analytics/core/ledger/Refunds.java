package org.overturn.analytics.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the refunds that a payment acknowledges: a 72 and what offsets it in the same transaction set. Together they
/// move nothing, so the offset recovers nothing (E36).
///
/// First whatever has the same reference and adds up to zero, then single pairs of equal and opposite amount, since
/// payers name the refund in one and the claim in the other.
final class Refunds {

    private Refunds() {}

    /// @param pairs all of one transaction set
    /// @param codes to know what can offset a refund
    /// @return ids of the pairs that are part of an acknowledged refund
    static Set<String> acknowledged(List<Pair> pairs, AdjustmentCodes codes) {
        List<Pair> rest = pairs.stream()
                .filter(pair -> pair.isRefund() || codes.effect(pair.code()) == Effect.RECOUPMENT)
                .sorted(Pair.BY_DAY_AND_POSITION)
                .toList();
        Set<String> found = new HashSet<>();
        byReference(rest).values().forEach(group -> takeWhole(group, found));
        rest.stream().filter(Pair::isRefund).forEach(refund -> takeOffset(refund, rest, found));
        return found;
    }

    private static Map<String, List<Pair>> byReference(List<Pair> pairs) {
        Map<String, List<Pair>> groups = new HashMap<>();
        for (Pair pair : pairs) {
            @Nullable String reference = pair.referenceToken();
            if (reference != null) {
                groups.computeIfAbsent(reference, _ -> new ArrayList<>()).add(pair);
            }
        }
        return groups;
    }

    private static void takeWhole(List<Pair> group, Set<String> found) {
        boolean both =
                group.stream().anyMatch(Pair::isRefund) && !group.stream().allMatch(Pair::isRefund);
        if (both && group.stream().mapToLong(Pair::amountCents).sum() == 0) {
            group.forEach(pair -> found.add(pair.eventId()));
        }
    }

    private static void takeOffset(Pair refund, List<Pair> others, Set<String> found) {
        if (found.contains(refund.eventId())) {
            return;
        }
        for (Pair other : others) {
            if (!other.isRefund() && other.amountCents() == -refund.amountCents() && !found.contains(other.eventId())) {
                found.add(refund.eventId());
                found.add(other.eventId());
                return;
            }
        }
    }
}
