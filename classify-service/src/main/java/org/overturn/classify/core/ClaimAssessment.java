package org.overturn.classify.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.deadline.DeadlineQuestion;
import org.overturn.classify.core.decision.ClaimDecision;
import org.overturn.classify.core.decision.Denials;
import org.overturn.classify.core.decision.Explained;
import org.overturn.classify.core.decision.Lines;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.timeline.Adjudication;
import org.overturn.classify.core.timeline.ClaimTimeline;
import org.overturn.classify.core.timeline.Track;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Deadline;
import org.overturn.events.Denial;
import org.overturn.events.Verdict;

/// The assessment of one claim, and of the other keys under which payers also reported it.
///
/// The key of the adjudication that speaks for the claim is its home: it has the money of the whole claim. The other
/// keys come out as taken back, with no money, and say where the claim went on.
final class ClaimAssessment {

    private final ClaimTimeline timeline;
    private final DenialPolicy policy;
    private final TrackHistory history;
    private final AcrossPayers across;
    private final @Nullable ClaimDecision holding;
    private final ClaimAdjudicated speaking;

    private ClaimAssessment(ClaimTimeline timeline, DenialPolicy policy) {
        this.timeline = timeline;
        this.policy = policy;
        List<TrackHistory> histories = new ArrayList<>(timeline.tracks().size());
        for (Track track : timeline.tracks()) {
            histories.add(TrackHistory.of(track, policy));
        }
        this.history = PayersTurn.of(histories);
        this.holding = PayersTurn.holding(history, histories);
        this.across = AcrossPayers.of(history, histories);
        Adjudication current = history.currentAdjudication();
        this.speaking = current == null ? lastWord(history.track()) : current.event();
    }

    static Map<ClaimKey, Assessment> of(ClaimTimeline timeline, DenialPolicy policy) {
        ClaimAssessment assessment = new ClaimAssessment(timeline, policy);
        if (timeline.adjudications().size() == 1) {
            return Map.of(new ClaimKey(assessment.speaking.claimKey()), assessment.home());
        }
        Map<ClaimKey, Assessment> all = new TreeMap<>();
        for (ClaimAdjudicated adjudication : timeline.adjudications()) {
            all.computeIfAbsent(
                    new ClaimKey(adjudication.claimKey()),
                    key -> key.value().equals(assessment.speaking.claimKey())
                            ? assessment.home()
                            : assessment.elsewhere(key));
        }
        return all;
    }

    private Assessment home() {
        ClaimDecision decision = holding;
        Verdict verdict = decision == null ? withoutDecision() : decision.verdict();
        List<Denial> denials = decision == null ? List.of() : Denials.of(decision);
        TrackHistory denied = across.initiallyDenied();
        ClaimDecision initial = denied == null ? null : denied.initial();
        return new Assessment(
                policy.version(),
                speaking.payer(),
                speaking.payee(),
                speaking.claim().renderingNpi(),
                speaking.claim().status(),
                verdict,
                initial != null,
                across.takeback() != null,
                history.rounds(),
                decision == null ? 0 : decision.chargeCents(),
                paidCents(),
                decision == null ? 0 : decision.patientCents(),
                decision == null ? 0 : decision.deniedCents(),
                initial == null ? 0 : initial.deniedCents(),
                across.recoveredCents(),
                count(speaking.claimKey()),
                serviceFrom(),
                speaking.payment().date(),
                firstPaymentDate(),
                decision == null ? List.of() : Lines.of(decision),
                denials,
                deadlines(verdict, denials),
                Story.of(timeline, history, across, decision, speaking, verdict, policy),
                speaking.source(),
                Shares.of(timeline, speaking.claimKey()));
    }

    /// The same claim under a key that is not its home.
    private Assessment elsewhere(ClaimKey key) {
        ClaimAdjudicated last = lastOf(key.value());
        return new Assessment(
                policy.version(),
                last.payer(),
                last.payee(),
                last.claim().renderingNpi(),
                last.claim().status(),
                Verdict.REVERSED,
                false,
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                count(key.value()),
                last.claim().serviceFrom(),
                last.payment().date(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(Explained.byClaim("claim.continued", policy, last)),
                last.source(),
                Shares.of(timeline, key.value()));
    }

    /// Where nothing stands, the last word under the key of what stood last.
    private static ClaimAdjudicated lastWord(Track track) {
        if (track.versions().isEmpty()) {
            return track.adjudications().getLast().event();
        }
        ClaimAdjudicated word = track.versions().getLast().last().event();
        String home = word.claimKey();
        for (Adjudication adjudication : track.adjudications()) {
            word = adjudication.event().claimKey().equals(home) ? adjudication.event() : word;
        }
        return word;
    }

    private Verdict withoutDecision() {
        for (Adjudication adjudication : history.track().adjudications()) {
            if (!(adjudication instanceof Adjudication.Estimated)) {
                return Verdict.REVERSED;
            }
        }
        return Verdict.ESTIMATE;
    }

    private List<Deadline> deadlines(Verdict verdict, List<Denial> denials) {
        return policy.deadlines()
                .of(new DeadlineQuestion(
                        speaking,
                        history.appealed(),
                        serviceFrom(),
                        verdict,
                        denials,
                        RightsOf.of(speaking, denials, policy),
                        policy.profiles()));
    }

    private long paidCents() {
        long paid = 0;
        for (ClaimAdjudicated adjudication : timeline.adjudications()) {
            paid += adjudication.claim().paidCents();
        }
        return paid;
    }

    private @Nullable LocalDate serviceFrom() {
        if (speaking.claim().serviceFrom() != null) {
            return speaking.claim().serviceFrom();
        }
        for (ClaimAdjudicated adjudication : timeline.adjudications()) {
            if (adjudication.claim().serviceFrom() != null) {
                return adjudication.claim().serviceFrom();
            }
        }
        return null;
    }

    private @Nullable LocalDate firstPaymentDate() {
        ClaimAdjudicated first = history.initialEvent();
        return first == null ? null : first.payment().date();
    }

    private int count(String claimKey) {
        int count = 0;
        for (ClaimAdjudicated adjudication : timeline.adjudications()) {
            count += adjudication.claimKey().equals(claimKey) ? 1 : 0;
        }
        return count;
    }

    private ClaimAdjudicated lastOf(String claimKey) {
        ClaimAdjudicated last = speaking;
        for (ClaimAdjudicated adjudication : timeline.adjudications()) {
            last = adjudication.claimKey().equals(claimKey) ? adjudication : last;
        }
        return last;
    }
}
