package org.overturn.appeal.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.events.ClaimAssessed;

/// What a batch of assessments does to the work on its claims.
public final class BatchFold {

    /// A claim of a tenant.
    public record Claim(String tenantId, String claimKey) {

        /// The claim of an event.
        public static Claim of(ClaimAssessed event) {
            return new Claim(event.tenantId(), event.claimKey());
        }
    }

    private static final long FIRST_REVISION = 1;

    private BatchFold() {}

    /// The last word on each claim that may bear on work. Earlier revisions in the same batch say nothing that it
    /// does not. A first revision that is no denial says nothing at all: nobody can have opened work on its claim
    /// before, and where a later one has done so since, it has come a second time.
    public static Map<Claim, ClaimAssessed> latest(Collection<ClaimAssessed> batch) {
        Map<Claim, ClaimAssessed> latest = new LinkedHashMap<>();
        for (ClaimAssessed event : batch) {
            if (bearsOnWork(event)) {
                latest.merge(Claim.of(event), event, (a, b) -> a.revision() >= b.revision() ? a : b);
            }
        }
        return latest;
    }

    private static boolean bearsOnWork(ClaimAssessed event) {
        return event.revision() > FIRST_REVISION || event.current().verdict().isDenial();
    }

    /// The events of claims that may have items. A first revision that was not seen before is the first thing heard of
    /// its claim, since any other would have been seen instead; nobody can have opened work on it.
    ///
    /// @param fresh the claims whose revision was not seen before
    public static List<ClaimAssessed> heardOfBefore(Map<Claim, ClaimAssessed> latest, Set<Claim> fresh) {
        return latest.entrySet().stream()
                .filter(entry -> entry.getValue().revision() > FIRST_REVISION || !fresh.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// New versions of items.
    ///
    /// @param latest the last word on each claim
    /// @param fresh the claims whose revision was not seen before
    /// @param items every item of the fresh claims
    public static List<Step> steps(
            Map<Claim, ClaimAssessed> latest, Set<Claim> fresh, List<WorkItem> items, Instant now) {
        Map<Claim, List<WorkItem>> known = new LinkedHashMap<>();
        for (WorkItem item : items) {
            Origin origin = item.origin();
            known.computeIfAbsent(new Claim(origin.tenantId(), origin.claimKey()), key -> new ArrayList<>())
                    .add(item);
        }
        List<Step> steps = new ArrayList<>();
        latest.forEach((claim, event) -> {
            if (fresh.contains(claim)) {
                steps.addAll(new ClaimWork(0, known.getOrDefault(claim, List.of())).assessed(event, now));
            }
        });
        return steps;
    }
}
