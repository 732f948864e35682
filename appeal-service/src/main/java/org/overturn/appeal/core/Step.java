package org.overturn.appeal.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.WorkItemChange;

/// A new version of an item, with the history entry that explains it.
///
/// @param item the item after the change
/// @param entry what changed; null when the item was opened
public record Step(WorkItem item, @Nullable HistoryEntry entry) {

    /// The next version of an item, or null when nothing changed and nothing was said.
    static @Nullable Step between(WorkItem before, WorkItem after, Cause cause) {
        List<FieldChange> fields = Difference.between(before, after);
        if (fields.isEmpty() && cause.note() == null) {
            return null;
        }
        WorkItemChange change = kind(before, after, cause);
        int version = before.trail().version() + 1;
        HistoryEntry entry = new HistoryEntry(
                version,
                cause.at(),
                cause.actor(),
                change,
                before.state().status(),
                after.state().status(),
                cause.note(),
                fields);
        return new Step(after.withTrail(new Trail(version, cause.revision(), change, cause.at())), entry);
    }

    private static WorkItemChange kind(WorkItem before, WorkItem after, Cause cause) {
        if (!before.state().equals(after.state())) {
            return switch (after.state().status()) {
                case OPEN -> WorkItemChange.REOPENED;
                case PLANNED -> WorkItemChange.PLANNED;
                case SUBMITTED -> WorkItemChange.SUBMITTED;
                case DECIDED -> WorkItemChange.DECIDED;
                case RECOVERED -> WorkItemChange.RECOVERED;
                case CLOSED -> WorkItemChange.CLOSED;
            };
        }
        if (cause.actor().equals(HistoryEntry.ENGINE)) {
            return WorkItemChange.REASSESSED;
        }
        return after.withAssignee(before.assignee()).equals(after) ? WorkItemChange.NOTED : WorkItemChange.ASSIGNED;
    }
}
