package org.overturn.appeal.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.DenialFacts;
import org.overturn.appeal.core.Expectation;
import org.overturn.appeal.core.Origin;
import org.overturn.appeal.core.Trail;
import org.overturn.appeal.core.WorkItem;
import org.overturn.appeal.core.WorkItemId;
import org.overturn.appeal.core.WorkState;
import org.overturn.events.Payer;

/// Between rows and items.
final class WorkItemRows {

    private WorkItemRows() {}

    static WorkItemRow toRow(WorkItem item, Expectation expectation) {
        Origin origin = item.origin();
        DenialFacts denial = item.denial();
        Trail trail = item.trail();
        return new WorkItemRow(
                origin.tenantId(),
                item.id().value(),
                origin.claimKey(),
                origin.accountKey(),
                origin.payer().id(),
                origin.payer().name(),
                origin.payer().filingIndicator(),
                origin.round(),
                item.state().status(),
                item.state() instanceof WorkState.Decided(var decision) ? decision : null,
                item.state() instanceof WorkState.Closed(var reason) ? reason : null,
                denial.category(),
                denial.type(),
                denial.action(),
                denial.preventable(),
                denial.suspected(),
                denial.deniedCents(),
                denial.atStakeCents(),
                item.recoveredCents(),
                denial.carcs(),
                denial.deadlines(),
                denial.dueDate(),
                Objects.requireNonNullElse(denial.dueDate(), WorkItemRow.NEVER),
                expectation.expectedCents(),
                expectation.chancePercent(),
                expectation.basis(),
                item.assignee(),
                item.openedAt(),
                trail.version(),
                trail.revision(),
                trail.lastChange(),
                trail.changedAt());
    }

    static WorkItem toItem(WorkItemRow row) {
        return new WorkItem(
                new WorkItemId(row.workItemId()),
                new Origin(
                        row.tenantId(),
                        row.claimKey(),
                        row.accountKey(),
                        new Payer(row.payerName(), row.payerId(), row.filingIndicator()),
                        row.round()),
                denial(row),
                state(row),
                row.recoveredCents(),
                row.assignee(),
                row.openedAt(),
                new Trail(row.version(), row.revision(), row.lastChange(), row.changedAt()));
    }

    static Expectation expectation(WorkItemRow row) {
        return new Expectation(row.chancePercent(), row.expectedCents(), row.chanceBasis());
    }

    private static DenialFacts denial(WorkItemRow row) {
        return new DenialFacts(
                row.category(),
                row.type(),
                row.action(),
                row.preventable(),
                row.suspected(),
                row.deniedCents(),
                row.atStakeCents(),
                row.carcs(),
                row.deadlines());
    }

    private static WorkState state(WorkItemRow row) {
        return switch (row.status()) {
            case OPEN -> new WorkState.Open();
            case PLANNED -> new WorkState.Planned();
            case SUBMITTED -> new WorkState.Submitted();
            case DECIDED -> new WorkState.Decided(known(row.decision()));
            case RECOVERED -> new WorkState.Recovered();
            case CLOSED -> new WorkState.Closed(known(row.closure()));
        };
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "the state needs its reason");
    }
}
