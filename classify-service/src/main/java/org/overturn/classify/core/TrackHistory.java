package org.overturn.classify.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.decision.Circumstances;
import org.overturn.classify.core.decision.ClaimDecision;
import org.overturn.classify.core.decision.Coverage;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.ReversalReason;
import org.overturn.classify.core.timeline.Adjudication;
import org.overturn.classify.core.timeline.Track;
import org.overturn.classify.core.timeline.Version;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Verdict;

/// One payer's decisions on the claim over time.
final class TrackHistory {

    private final Track track;
    private final DenialPolicy policy;
    private final List<ClaimDecision> decisions;
    private final List<ClaimAdjudicated> told;
    private @Nullable ClaimDecision current;
    private @Nullable Version currentVersion;
    private @Nullable ClaimDecision initial;
    private @Nullable ClaimAdjudicated initialEvent;
    private @Nullable ClaimDecision firstDenial;
    private @Nullable ClaimAdjudicated takeback;
    private int rounds;

    private TrackHistory(Track track, DenialPolicy policy) {
        this.track = track;
        this.policy = policy;
        this.decisions = new ArrayList<>(track.versions().size());
        this.told = told(track.adjudications());
        this.currentVersion = track.current();
        for (Version version : track.versions()) {
            ClaimDecision decision = decide(version);
            decisions.add(decision);
            if (version == currentVersion) {
                current = decision;
            }
        }
        if (current != null) {
            findInitial();
        }
        findEpisodes();
    }

    static TrackHistory of(Track track, DenialPolicy policy) {
        return new TrackHistory(track, policy);
    }

    Track track() {
        return track;
    }

    @Nullable
    ClaimDecision current() {
        return current;
    }

    /// The adjudication that holds now; null when nothing does.
    @Nullable
    Adjudication currentAdjudication() {
        return currentVersion == null ? null : currentVersion.last();
    }

    /// The first final decision, unless everything was taken back and nothing replaced it.
    @Nullable
    ClaimDecision initial() {
        return initial;
    }

    @Nullable
    ClaimAdjudicated initialEvent() {
        return initialEvent;
    }

    /// Whether the first final decision was a denial; a later payment changes the outcome and never this fact.
    boolean isInitialDenial() {
        return initial != null
                && policy.definition().initialVerdicts().contains(initial.verdict())
                && !Coverage.onlyAnswersAppeal(initial);
    }

    /// The reversal that took a payment back which then became a denial; null when that never happened.
    @Nullable
    ClaimAdjudicated takeback() {
        return takeback;
    }

    /// What holds now, with its parts; null when nothing does.
    @Nullable
    Version currentVersion() {
        return currentVersion;
    }

    /// The refusal that the current decision upholds; null when that is no answer to an appeal, or nothing is known of
    /// what was appealed.
    @Nullable
    ClaimAdjudicated appealed() {
        if (current == null || !Coverage.onlyAnswersAppeal(current)) {
            return null;
        }
        for (int i = decisions.indexOf(current) - 1; i >= 0; i--) {
            ClaimDecision before = decisions.get(i);
            if (before.verdict().isDenial() && !Coverage.onlyAnswersAppeal(before)) {
                return track.versions().get(i).last().event();
            }
        }
        return null;
    }

    /// Number of denial episodes: each turn from not denied to denied begins one.
    int rounds() {
        return rounds;
    }

    /// Paid now by this payer over what its first denial paid.
    long recoveredCents() {
        return firstDenial == null ? 0 : Math.max(0, track.paidCents() - firstDenial.paidCents());
    }

    private ClaimDecision decide(Version version) {
        boolean holds = version == currentVersion;
        List<Adjudication> parts = holds ? version.standing() : version.parts();
        List<ClaimAdjudicated> beside =
                holds && track.adjudications().size() > 1 ? track.standingBeside(version) : List.of();
        return ClaimDecision.of(parts, new Circumstances(policy, ClaimDecision.isPatientUnknown(parts), beside, told));
    }

    /// What the payer decided, whatever became of it; nothing to look back to where that is one adjudication.
    private static List<ClaimAdjudicated> told(List<Adjudication> adjudications) {
        if (adjudications.size() == 1) {
            return List.of();
        }
        List<ClaimAdjudicated> told = new ArrayList<>(adjudications.size());
        for (Adjudication adjudication : adjudications) {
            if (adjudication instanceof Adjudication.Decided decided) {
                told.add(decided.event());
            }
        }
        return told;
    }

    private void findInitial() {
        for (int i = 0; i < decisions.size(); i++) {
            boolean counts = !policy.definition().skipsVoided()
                    || track.versions().get(i).isLive();
            if (counts && decisions.get(i).verdict().isFinal()) {
                initial = decisions.get(i);
                initialEvent = track.versions().get(i).parts().getFirst().event();
                return;
            }
        }
    }

    private void findEpisodes() {
        ClaimDecision before = null;
        Version versionBefore = null;
        for (int i = 0; i < decisions.size(); i++) {
            ClaimDecision decision = decisions.get(i);
            if (!decision.verdict().isFinal()) {
                continue;
            }
            if (decision.verdict().isDenial()) {
                firstDenial = firstDenial == null ? decision : firstDenial;
                rounds += before == null || !before.verdict().isDenial() ? 1 : 0;
                if (before != null && versionBefore != null) {
                    findTakeback(before, versionBefore, decision);
                }
            }
            before = decision;
            versionBefore = track.versions().get(i);
        }
    }

    /// A payment taken back and turned into a denial; not when the provider itself asked for it (E17).
    private void findTakeback(ClaimDecision before, Version versionBefore, ClaimDecision decision) {
        if (!versionBefore.wasReversed()) {
            return;
        }
        boolean worse = before.verdict() == Verdict.PAID
                || (decision.paidCents() < before.paidCents() && decision.deniedCents() > before.deniedCents());
        ClaimAdjudicated reversal = track.reversalOf(versionBefore);
        if (worse && reversal != null && WhyReversed.of(reversal, policy) != ReversalReason.ASKED_BY_PROVIDER) {
            takeback = reversal;
        }
    }
}
