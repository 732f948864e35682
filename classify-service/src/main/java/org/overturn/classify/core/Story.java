package org.overturn.classify.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.decision.ClaimDecision;
import org.overturn.classify.core.decision.Compliance;
import org.overturn.classify.core.decision.Explained;
import org.overturn.classify.core.decision.Reasons;
import org.overturn.classify.core.decision.Signals;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.ReversalReason;
import org.overturn.classify.core.timeline.Adjudication;
import org.overturn.classify.core.timeline.ClaimTimeline;
import org.overturn.classify.core.timeline.Version;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Remark;
import org.overturn.events.Verdict;

/// Why the claim came to its verdict: the rule, and what happened to the claim before.
final class Story {

    private Story() {}

    static List<Because> of(
            ClaimTimeline timeline,
            TrackHistory history,
            AcrossPayers across,
            @Nullable ClaimDecision decision,
            ClaimAdjudicated speaking,
            Verdict verdict,
            DenialPolicy policy) {
        List<Because> because = new ArrayList<>(4);
        because.add(Explained.byClaim(verdictRule(verdict), policy, speaking));
        if (decision != null && !decision.isBalanced() && verdict != Verdict.UNBALANCED) {
            because.add(Explained.byClaim("claim.unbalanced", policy, speaking));
        }
        if (decision != null) {
            Reasons.tell(because, decision, policy);
            Signals.tell(because, decision, speaking, policy);
        }
        tellStatus(because, history, policy);
        tellBeginnings(because, history, across, policy);
        tellHistory(because, timeline, history, speaking, policy);
        Compliance.tell(because, timeline.adjudications(), policy);
        return because;
    }

    private static String verdictRule(Verdict verdict) {
        return switch (verdict) {
            case PAID -> "verdict.paid";
            case FULL_DENIAL -> "verdict.full-denial";
            case PARTIAL_DENIAL -> "verdict.partial-denial";
            case SUSPECT_DENIAL -> "verdict.suspect-denial";
            case ZERO_PAY_NOT_DENIED -> "verdict.zero-pay";
            case PENDED -> "verdict.pended";
            case FORWARDED -> "verdict.forwarded";
            case REVERSED -> "verdict.reversed";
            case ESTIMATE -> "verdict.estimate";
            case UNBALANCED -> "verdict.unbalanced";
            case NOT_COUNTED -> "verdict.not-counted";
        };
    }

    private static void tellStatus(List<Because> because, TrackHistory history, DenialPolicy policy) {
        if (history.currentAdjudication() instanceof Adjudication.Decided decided) {
            if (decided.markedReversal()) {
                because.add(Explained.byClaim("reversal.positive-amounts", policy, decided.event()));
            }
            if (decided.status().forwarded()) {
                because.add(Explained.byClaim("status.forwarded", policy, decided.event()));
            }
            if (!decided.status().known()) {
                because.add(Explained.byClaim("status.unknown", policy, decided.event()));
            }
        }
    }

    private static void tellBeginnings(
            List<Because> because, TrackHistory history, AcrossPayers across, DenialPolicy policy) {
        TrackHistory denied = across.initiallyDenied();
        ClaimAdjudicated initial = denied == null ? null : denied.initialEvent();
        if (denied != null && initial != null && (denied != history || denied.initial() != history.current())) {
            because.add(Explained.byClaim("history.initial-denial", policy, initial));
        }
        ClaimAdjudicated takeback = across.takeback();
        if (takeback != null) {
            because.add(Explained.byClaim("history.post-payment-denial", policy, takeback));
        }
    }

    private static void tellHistory(
            List<Because> because,
            ClaimTimeline timeline,
            TrackHistory history,
            ClaimAdjudicated speaking,
            DenialPolicy policy) {
        Version current = history.currentVersion();
        if (current != null && current.isWaitingForParts()) {
            because.add(Explained.byClaim("claim.split-waiting", policy, speaking));
        }
        if (timeline.adjudications().size() == 1 && current != null) {
            return;
        }
        tellReversals(because, history, policy);
        for (ClaimAdjudicated partly : history.track().partialReversals()) {
            because.add(Explained.byClaim("reversal.partial", policy, partly));
        }
        for (ClaimAdjudicated orphan : history.track().orphanReversals()) {
            because.add(Explained.byClaim("reversal.orphan", policy, orphan));
        }
        for (ClaimAdjudicated repetition : history.track().repetitions()) {
            because.add(Explained.byClaim("history.repetition", policy, repetition));
        }
        if (timeline.tracks().size() > 1) {
            because.add(Explained.byClaim("claim.several-payers", policy, speaking));
        }
        tellLinks(because, timeline, speaking, policy);
    }

    /// Why the payer reversed, where it says so (E16, E17, E18).
    private static void tellReversals(List<Because> because, TrackHistory history, DenialPolicy policy) {
        for (Adjudication adjudication : history.track().adjudications()) {
            if (adjudication instanceof Adjudication.Reversal reversal) {
                String rule = reversalRule(WhyReversed.of(reversal.event(), policy));
                Remark remark = WhyReversed.remark(reversal.event(), policy);
                if (rule != null && remark != null) {
                    because.add(Explained.byRemark(rule, policy, reversal.event(), remark));
                }
            }
        }
    }

    private static @Nullable String reversalRule(ReversalReason reason) {
        return switch (reason) {
            case ASKED_BY_PROVIDER -> "reversal.asked-by-provider";
            case APPEAL -> "reversal.after-appeal";
            case PAYER_REVIEW -> "reversal.payer-review";
            case NOT_SAID -> null;
        };
    }

    private static void tellLinks(
            List<Because> because, ClaimTimeline timeline, ClaimAdjudicated speaking, DenialPolicy policy) {
        Set<String> told = new HashSet<>(Set.of(speaking.claimKey()));
        for (ClaimAdjudicated adjudication : timeline.adjudications()) {
            if (told.add(adjudication.claimKey())) {
                because.add(Explained.byClaim("claim.linked", policy, adjudication));
            }
        }
    }
}
