package org.overturn.appeal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Closure;
import org.overturn.appeal.core.Decision;
import org.overturn.appeal.core.Status;
import org.overturn.events.Category;
import org.overturn.events.Deadline;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;
import org.overturn.events.WorkItemChange;

/// A row of `work_item`, column by column.
record WorkItemRow(
        String tenantId,
        UUID workItemId,
        String claimKey,
        String accountKey,
        String payerId,
        String payerName,
        @Nullable String filingIndicator,
        int round,
        Status status,
        @Nullable Decision decision,
        @Nullable Closure closure,
        Category category,
        DenialType type,
        NextAction action,
        Preventable preventable,
        boolean suspected,
        long deniedCents,
        long atStakeCents,
        long recoveredCents,
        List<String> carcs,
        List<Deadline> deadlines,
        @Nullable LocalDate dueDate,
        LocalDate dueOrder,
        long expectedCents,
        int chancePercent,
        String chanceBasis,
        @Nullable String assignee,
        Instant openedAt,
        int version,
        long revision,
        WorkItemChange lastChange,
        Instant changedAt) {

    /// Sorts items without a deadline after all others.
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
}
