package org.overturn.appeal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Closure;
import org.overturn.appeal.core.Decision;
import org.overturn.appeal.core.DenialFacts;
import org.overturn.appeal.core.Priority;
import org.overturn.appeal.core.Status;
import org.overturn.appeal.core.WorkItem;
import org.overturn.appeal.core.WorkState;
import org.overturn.appeal.port.Listed;
import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// A work item as people see it.
@Schema(name = "WorkItem")
public record WorkItemView(
        UUID workItemId,
        String claimKey,
        int round,
        Status status,
        @Nullable Decision decision,
        @Nullable Closure closure,
        Category category,
        DenialType type,
        PayerView payer,
        List<String> carcs,
        long deniedCents,
        long atStakeCents,
        long recoveredCents,
        boolean suspected,
        Preventable preventable,
        NextAction action,
        List<DeadlineView> deadlines,
        @Nullable LocalDate dueAt,
        Priority priority,
        @Nullable String assignee,
        Instant openedAt,
        Instant changedAt,
        int version,
        List<HistoryView> history) {

    static WorkItemView of(Listed listed, LocalDate today) {
        WorkItem item = listed.item();
        DenialFacts denial = item.denial();
        return new WorkItemView(
                item.id().value(),
                item.origin().claimKey(),
                item.origin().round(),
                item.state().status(),
                item.state() instanceof WorkState.Decided(var decision) ? decision : null,
                item.state() instanceof WorkState.Closed(var reason) ? reason : null,
                denial.category(),
                denial.type(),
                PayerView.of(item.origin().payer()),
                denial.carcs(),
                denial.deniedCents(),
                denial.atStakeCents(),
                item.recoveredCents(),
                denial.suspected(),
                denial.preventable(),
                denial.action(),
                denial.deadlines().stream().map(DeadlineView::of).toList(),
                denial.dueDate(),
                Priority.on(today, listed.expectation(), denial.dueDate()),
                item.assignee(),
                item.openedAt(),
                item.trail().changedAt(),
                item.trail().version(),
                listed.history().stream().map(HistoryView::of).toList());
    }
}
