package org.overturn.appeal.port;

import java.util.List;
import org.overturn.appeal.core.Expectation;
import org.overturn.appeal.core.HistoryEntry;
import org.overturn.appeal.core.WorkItem;

/// An item as people see it.
///
/// @param item the item
/// @param expectation what it was expected to bring when it last changed
/// @param history its changes, oldest first
public record Listed(WorkItem item, Expectation expectation, List<HistoryEntry> history) {

    public Listed {
        history = List.copyOf(history);
    }
}
