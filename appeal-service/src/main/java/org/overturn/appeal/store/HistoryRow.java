package org.overturn.appeal.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.FieldChange;
import org.overturn.appeal.core.HistoryEntry;
import org.overturn.appeal.core.Status;
import org.overturn.appeal.core.WorkItem;
import org.overturn.events.WorkItemChange;

/// A row of `work_item_history`, column by column.
record HistoryRow(
        String tenantId,
        UUID workItemId,
        int version,
        Instant at,
        String actor,
        WorkItemChange change,
        Status fromStatus,
        Status toStatus,
        @Nullable String note,
        List<FieldChange> fields) {

    static HistoryRow of(WorkItem item, HistoryEntry entry) {
        return new HistoryRow(
                item.origin().tenantId(),
                item.id().value(),
                entry.version(),
                entry.at(),
                entry.actor(),
                entry.change(),
                entry.from(),
                entry.to(),
                entry.note(),
                entry.fields());
    }

    HistoryEntry toEntry() {
        return new HistoryEntry(version, at, actor, change, fromStatus, toStatus, note, fields);
    }
}
