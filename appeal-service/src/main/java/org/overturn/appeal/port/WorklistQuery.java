package org.overturn.appeal.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Status;
import org.overturn.events.Category;
import org.overturn.platform.rest.KeysetCursor;

/// What part of the worklist is wanted. Filters that are null or empty do not filter.
///
/// @param statuses any of these
/// @param category root cause
/// @param payerId who denied
/// @param assignee subject of the user who works on it
/// @param dueBefore last day earlier than this day
/// @param sort order
/// @param limit items on the page
/// @param after the last item of the page before
public record WorklistQuery(
        List<Status> statuses,
        @Nullable Category category,
        @Nullable String payerId,
        @Nullable String assignee,
        @Nullable LocalDate dueBefore,
        Sort sort,
        int limit,
        Optional<KeysetCursor> after) {

    public WorklistQuery {
        statuses = List.copyOf(statuses);
    }

    /// Order of the worklist; the id breaks ties.
    public enum Sort {
        /// Most expected cents first.
        VALUE,
        /// Earliest last day first, items without one at the end.
        DUE,
        /// Latest opened first.
        OPENED
    }
}
