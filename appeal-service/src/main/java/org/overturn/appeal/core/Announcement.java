package org.overturn.appeal.core;

import org.overturn.events.WorkItemChanged;

/// What others are told of an item's latest version. The same version is always told in the same words.
public final class Announcement {

    private Announcement() {}

    /// The event of the item's latest version.
    public static WorkItemChanged of(WorkItem item) {
        Origin origin = item.origin();
        DenialFacts denial = item.denial();
        return new WorkItemChanged(
                origin.tenantId(),
                item.id().toString(),
                item.trail().version(),
                origin.claimKey(),
                origin.accountKey(),
                item.trail().lastChange(),
                item.state().status().name(),
                origin.payer(),
                denial.category(),
                denial.type(),
                denial.action(),
                denial.deniedCents(),
                item.recoveredCents(),
                denial.dueDate(),
                item.assignee(),
                item.trail().changedAt());
    }
}
