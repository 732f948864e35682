package org.overturn.appeal.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The work on one denial round.
///
/// @param id derived from the origin
/// @param origin the round
/// @param denial what is denied, why, until when
/// @param state how far the work is
/// @param recoveredCents paid after the denial, in cents
/// @param assignee subject of who works on it, null when nobody does
/// @param openedAt when it was opened
/// @param trail where it is in its history
public record WorkItem(
        WorkItemId id,
        Origin origin,
        DenialFacts denial,
        WorkState state,
        long recoveredCents,
        @Nullable String assignee,
        Instant openedAt,
        Trail trail) {

    WorkItem withDenial(DenialFacts facts, long recovered) {
        return new WorkItem(id, origin, facts, state.denied(), recovered, assignee, openedAt, trail);
    }

    WorkItem withState(WorkState next, long recovered) {
        return new WorkItem(id, origin, denial, next, recovered, assignee, openedAt, trail);
    }

    WorkItem withAssignee(@Nullable String who) {
        return new WorkItem(id, origin, denial, state, recoveredCents, who, openedAt, trail);
    }

    WorkItem withTrail(Trail next) {
        return new WorkItem(id, origin, denial, state, recoveredCents, assignee, openedAt, next);
    }
}
