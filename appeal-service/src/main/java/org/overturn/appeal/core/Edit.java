package org.overturn.appeal.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a person changes in one go.
///
/// @param assignment who shall work on it, null to leave that alone
/// @param move what shall become of the state, null to leave it alone
/// @param note why, null when nothing is said
public record Edit(
        @Nullable Assignment assignment,
        @Nullable Move move,
        @Nullable String note) {

    /// Who shall work on an item.
    ///
    /// @param assignee subject of a user, null for nobody
    public record Assignment(@Nullable String assignee) {}

    /// The answer to an edit.
    public sealed interface Result {}

    /// The item has a new version.
    public record Changed(Step step) implements Result {}

    /// The item is already as the edit wants it, and nothing was said.
    public record Unchanged() implements Result {}

    /// The state does not allow the move.
    ///
    /// @param reason one sentence for the person
    public record Refused(String reason) implements Result {}

    /// Applies the edit.
    ///
    /// @param actor the user's subject
    /// @param at when
    public Result apply(WorkItem item, String actor, Instant at) {
        WorkItem assigned = assignment == null ? item : item.withAssignee(assignment.assignee());
        if (move == null) {
            return result(item, assigned, actor, at);
        }
        return switch (Transition.of(item.state(), move)) {
            case Transition.To(var state) -> result(item, assigned.withState(state, item.recoveredCents()), actor, at);
            case Transition.Refused(var reason) -> new Refused(reason);
        };
    }

    private Result result(WorkItem before, WorkItem after, String actor, Instant at) {
        Step step = Step.between(before, after, new Cause(actor, before.trail().revision(), at, note));
        return step == null ? new Unchanged() : new Changed(step);
    }
}
