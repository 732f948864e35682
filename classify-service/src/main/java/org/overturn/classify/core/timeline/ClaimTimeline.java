package org.overturn.classify.core.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.ClaimAdjudicated;

/// Everything payers said of one claim, folded into one track per payer.
///
/// @param adjudications all of it in fold order
/// @param tracks one per payer, in the order of payer keys
public record ClaimTimeline(List<ClaimAdjudicated> adjudications, List<Track> tracks) {

    /// Folds the adjudications of one claim.
    ///
    /// @param inOrder distinct adjudications in [SourceOrder]
    public static ClaimTimeline fold(List<ClaimAdjudicated> inOrder, DenialPolicy policy) {
        List<ClaimAdjudicated> readable = LegacyGroups.translated(inOrder, policy);
        if (readable.size() == 1) {
            Track only = Track.fold(List.of(Adjudication.of(readable.getFirst(), policy)), policy);
            return new ClaimTimeline(inOrder, List.of(only));
        }
        Map<String, List<Adjudication>> byPayer = new TreeMap<>();
        for (ClaimAdjudicated event : readable) {
            byPayer.computeIfAbsent(Track.keyOf(event.payer()), key -> new ArrayList<>(2))
                    .add(Adjudication.of(event, policy));
        }
        List<Track> tracks = new ArrayList<>(byPayer.size());
        for (List<Adjudication> payers : byPayer.values()) {
            tracks.add(Track.fold(PartialReversals.cut(payers), policy));
        }
        return new ClaimTimeline(inOrder, tracks);
    }
}
