package org.overturn.classify.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.timeline.ClaimTimeline;
import org.overturn.classify.core.timeline.Links;
import org.overturn.classify.core.timeline.TimelineEntry;
import org.overturn.classify.core.timeline.Track;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;

/// Says what the policy makes of claims. A pure function of the set of adjudications: their order and repetitions
/// change nothing.
///
/// Money is conserved: over all claims the sum of `paidCents` is the sum of CLP04 of all adjudications, whatever they
/// are (reversals negative, estimates and unbalanced ones included), and the sum of `adjudications` is their number.
/// `chargeCents` counts a claim once, at what was billed in the decision that holds; its sum equals the sum of CLP03
/// where each payer's replaced decisions were reversed, no reversal lacks its original and no second payer decided.
public final class Assessor {

    private Assessor() {}

    /// One assessment for every claim key among the adjudications.
    ///
    /// @param loaded adjudications of one tenant: all of every claim key among them, and of every claim key that
    ///     shares a payer's claim number with one of them
    public static Map<ClaimKey, Assessment> assess(Collection<ClaimAdjudicated> loaded, DenialPolicy policy) {
        return assess(loaded, Set.of(), policy);
    }

    /// One assessment for every claim key among the adjudications.
    ///
    /// @param loaded adjudications of one tenant
    /// @param repeatedTokens payer claim tokens that more than [Links#MAX_CLAIMS_PER_TOKEN] claims carry
    public static Map<ClaimKey, Assessment> assess(
            Collection<ClaimAdjudicated> loaded, Set<String> repeatedTokens, DenialPolicy policy) {
        List<List<ClaimAdjudicated>> components = Links.components(loaded, repeatedTokens);
        if (components.size() == 1) {
            return ClaimAssessment.of(ClaimTimeline.fold(components.getFirst(), policy), policy);
        }
        Map<ClaimKey, Assessment> assessments = new TreeMap<>();
        for (List<ClaimAdjudicated> component : components) {
            assessments.putAll(ClaimAssessment.of(ClaimTimeline.fold(component, policy), policy));
        }
        return assessments;
    }

    /// What each adjudication is in its claim's history, in fold order, for every claim key; linked claims show the
    /// whole history under each key.
    public static Map<ClaimKey, List<TimelineEntry>> timelines(
            Collection<ClaimAdjudicated> loaded, Set<String> repeatedTokens, DenialPolicy policy) {
        Map<ClaimKey, List<TimelineEntry>> timelines = new TreeMap<>();
        for (List<ClaimAdjudicated> component : Links.components(loaded, repeatedTokens)) {
            List<TimelineEntry> entries = entries(component, policy);
            for (ClaimAdjudicated adjudication : component) {
                timelines.put(new ClaimKey(adjudication.claimKey()), entries);
            }
        }
        return timelines;
    }

    private static List<TimelineEntry> entries(List<ClaimAdjudicated> component, DenialPolicy policy) {
        Map<String, TimelineEntry> byEvent = new TreeMap<>();
        for (Track track : ClaimTimeline.fold(component, policy).tracks()) {
            // Of a decision that was taken back in part, what stands is told first and is its role.
            track.entries().forEach(entry -> byEvent.putIfAbsent(entry.eventId(), entry));
        }
        List<TimelineEntry> entries = new ArrayList<>(component.size());
        for (ClaimAdjudicated adjudication : component) {
            TimelineEntry entry = byEvent.get(adjudication.eventId());
            if (entry != null) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }
}
