package org.overturn.classify.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.decision.ClaimDecision;
import org.overturn.classify.core.decision.Coverage;
import org.overturn.classify.core.timeline.Adjudication;
import org.overturn.classify.core.timeline.SourceOrder;

/// Which payer's decision speaks for a claim on which several payers decided.
///
/// 1. A denial that no other payer made good: a later payer's payment of the same line makes it good, its silence or
///    its payment of other lines does not. Among several, one that only repeats an earlier payer's denial (CARC 136,
///    276) yields, then the latest speaks.
/// 2. Else the latest final decision.
/// 3. Else the latest word of any kind.
final class PayersTurn {

    private PayersTurn() {}

    static TrackHistory of(List<TrackHistory> tracks) {
        if (tracks.size() == 1) {
            return tracks.getFirst();
        }
        TrackHistory open = latest(yielding(openDenials(tracks)));
        if (open != null) {
            return open;
        }
        TrackHistory decided = latest(where(tracks, true));
        if (decided != null) {
            return decided;
        }
        TrackHistory standing = latest(where(tracks, false));
        return standing != null ? standing : lastHeard(tracks);
    }

    /// What holds of the speaking payer's decision, less what payers after it paid.
    static @Nullable ClaimDecision holding(TrackHistory speaking, List<TrackHistory> tracks) {
        ClaimDecision decision = speaking.current();
        if (decision == null || tracks.size() == 1 || !decision.verdict().isDenial()) {
            return decision;
        }
        return Coverage.stillRefused(decision, after(speaking, tracks));
    }

    /// What this payer paid of what payers before it refuse; once, where several refuse the same.
    static long paidForRefused(TrackHistory payer, List<TrackHistory> tracks) {
        ClaimDecision paying = payer.current();
        long most = 0;
        for (TrackHistory earlier : tracks) {
            ClaimDecision denial = earlier.current();
            if (paying != null && denial != null && earlier != payer && isAfter(payer, earlier)) {
                most = Math.max(most, Coverage.paidOfRefused(denial, paying));
            }
        }
        return most;
    }

    private static List<ClaimDecision> after(TrackHistory track, List<TrackHistory> tracks) {
        List<ClaimDecision> later = new ArrayList<>(tracks.size());
        for (TrackHistory other : tracks) {
            ClaimDecision theirs = other.current();
            if (other != track && theirs != null && isAfter(other, track)) {
                later.add(theirs);
            }
        }
        return later;
    }

    private static List<TrackHistory> openDenials(List<TrackHistory> tracks) {
        List<TrackHistory> open = new ArrayList<>(2);
        for (TrackHistory track : tracks) {
            ClaimDecision decision = track.current();
            if (decision != null && decision.verdict().isDenial() && !isMadeGood(track, decision, tracks)) {
                open.add(track);
            }
        }
        return open;
    }

    private static boolean isMadeGood(TrackHistory track, ClaimDecision denial, List<TrackHistory> tracks) {
        for (TrackHistory other : tracks) {
            ClaimDecision theirs = other.current();
            if (other != track && theirs != null && isAfter(other, track) && Coverage.makesGood(theirs, denial)) {
                return true;
            }
        }
        return false;
    }

    private static List<TrackHistory> yielding(List<TrackHistory> open) {
        if (open.size() < 2) {
            return open;
        }
        List<TrackHistory> own = new ArrayList<>(open.size());
        for (TrackHistory track : open) {
            ClaimDecision decision = track.current();
            if (decision != null && !Coverage.onlyFollowsPriorPayer(decision)) {
                own.add(track);
            }
        }
        return own.isEmpty() ? open : own;
    }

    private static List<TrackHistory> where(List<TrackHistory> tracks, boolean isFinal) {
        List<TrackHistory> found = new ArrayList<>(tracks.size());
        for (TrackHistory track : tracks) {
            ClaimDecision decision = track.current();
            if (decision != null && (!isFinal || decision.verdict().isFinal())) {
                found.add(track);
            }
        }
        return found;
    }

    private static @Nullable TrackHistory latest(List<TrackHistory> tracks) {
        TrackHistory latest = null;
        for (TrackHistory track : tracks) {
            if (latest == null || byOrder(track, latest) > 0) {
                latest = track;
            }
        }
        return latest;
    }

    private static TrackHistory lastHeard(List<TrackHistory> tracks) {
        TrackHistory last = tracks.getFirst();
        for (TrackHistory track : tracks) {
            if (SourceOrder.FIRST_TO_LAST.compare(
                            track.track().adjudications().getLast().event(),
                            last.track().adjudications().getLast().event())
                    > 0) {
                last = track;
            }
        }
        return last;
    }

    /// Whether the payer comes after the other: by primary, secondary, tertiary where both say so, else by time.
    private static boolean isAfter(TrackHistory later, TrackHistory earlier) {
        int laterRank = rank(later.currentAdjudication());
        int earlierRank = rank(earlier.currentAdjudication());
        boolean ranked = laterRank != 0 && earlierRank != 0 && laterRank != earlierRank;
        return ranked ? laterRank > earlierRank : byOrder(later, earlier) > 0;
    }

    private static int rank(@Nullable Adjudication adjudication) {
        return switch (adjudication) {
            case Adjudication.Decided decided -> decided.status().rank();
            case Adjudication.Undecided undecided -> undecided.status().rank();
            case Adjudication.Estimated ignored -> 0;
            case Adjudication.Reversal ignored -> 0;
            case null -> 0;
        };
    }

    private static int byOrder(TrackHistory a, TrackHistory b) {
        Adjudication mine = a.currentAdjudication();
        Adjudication theirs = b.currentAdjudication();
        if (mine == null || theirs == null) {
            return mine == null ? -1 : 1;
        }
        return SourceOrder.FIRST_TO_LAST.compare(mine.event(), theirs.event());
    }
}
