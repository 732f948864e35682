package org.overturn.appeal.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.WorkItemChange;

/// One change of a work item. Opening it is none, so an item's version is always one more than its entries.
///
/// @param version the version that the change made
/// @param at when
/// @param actor the user's subject, or [#ENGINE] when a remittance did it
/// @param change what happened
/// @param from state before
/// @param to state after
/// @param note what the person said, null when nothing
/// @param fields every field that changed
public record HistoryEntry(
        int version,
        Instant at,
        String actor,
        WorkItemChange change,
        Status from,
        Status to,
        @Nullable String note,
        List<FieldChange> fields) {

    /// The actor of changes that a remittance made.
    public static final String ENGINE = "engine";

    public HistoryEntry {
        fields = List.copyOf(fields);
    }
}
