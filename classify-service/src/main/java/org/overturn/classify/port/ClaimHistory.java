package org.overturn.classify.port;

import java.util.List;
import org.overturn.classify.core.timeline.TimelineEntry;
import org.overturn.events.ClaimAdjudicated;

/// Everything known of a claim.
///
/// @param current where it stands
/// @param revisions every assessment that ever held, oldest first
/// @param timeline every adjudication, in the order in which they count
public record ClaimHistory(StandingClaim current, List<PastRevision> revisions, List<Told> timeline) {

    public ClaimHistory {
        revisions = List.copyOf(revisions);
        timeline = List.copyOf(timeline);
    }

    /// An adjudication and the part it plays.
    ///
    /// @param adjudication what the payer said; of this claim, or of one that payers' numbers link to it
    /// @param entry its part in the history
    public record Told(ClaimAdjudicated adjudication, TimelineEntry entry) {}
}
