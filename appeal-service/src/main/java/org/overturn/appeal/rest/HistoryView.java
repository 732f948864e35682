package org.overturn.appeal.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.FieldChange;
import org.overturn.appeal.core.HistoryEntry;
import org.overturn.appeal.core.Status;
import org.overturn.events.WorkItemChange;

/// One change of a work item; `actor` is the user, or `engine` when a remittance did it.
@Schema(name = "WorkItemHistory")
public record HistoryView(
        int version,
        Instant at,
        String actor,
        WorkItemChange change,
        Status from,
        Status to,
        @Nullable String note,
        List<FieldChange> fields) {

    static HistoryView of(HistoryEntry entry) {
        return new HistoryView(
                entry.version(),
                entry.at(),
                entry.actor(),
                entry.change(),
                entry.from(),
                entry.to(),
                entry.note(),
                entry.fields());
    }
}
