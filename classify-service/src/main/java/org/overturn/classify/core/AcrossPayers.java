package org.overturn.classify.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.timeline.SourceOrder;
import org.overturn.events.ClaimAdjudicated;

/// What stays true of a claim whichever payer speaks for it: that a payer's first decision was a denial, that a payer
/// took its payment back, what came in after denials. A later payer changes the outcome and never these.
///
/// @param initiallyDenied the payer whose first decision was a denial: the one that speaks, else the first; null where
/// none was
/// @param takeback the reversal that turned a payment into a denial; null where none did
/// @param recoveredCents paid after denials, by the payers that denied or by others for what was denied
record AcrossPayers(
        @Nullable TrackHistory initiallyDenied, @Nullable ClaimAdjudicated takeback, long recoveredCents) {

    static AcrossPayers of(TrackHistory speaking, List<TrackHistory> tracks) {
        if (tracks.size() == 1) {
            return new AcrossPayers(
                    speaking.isInitialDenial() ? speaking : null, speaking.takeback(), speaking.recoveredCents());
        }
        ClaimAdjudicated takeback = speaking.takeback();
        long recovered = 0;
        for (TrackHistory track : tracks) {
            takeback = takeback == null ? track.takeback() : takeback;
            recovered += track.recoveredCents() + PayersTurn.paidForRefused(track, tracks);
        }
        return new AcrossPayers(speaking.isInitialDenial() ? speaking : first(tracks), takeback, recovered);
    }

    private static @Nullable TrackHistory first(List<TrackHistory> tracks) {
        TrackHistory first = null;
        ClaimAdjudicated firstEvent = null;
        for (TrackHistory track : tracks) {
            ClaimAdjudicated event = track.isInitialDenial() ? track.initialEvent() : null;
            if (event != null && (firstEvent == null || SourceOrder.FIRST_TO_LAST.compare(event, firstEvent) < 0)) {
                first = track;
                firstEvent = event;
            }
        }
        return first;
    }
}
