package org.overturn.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A work item changed: one event per version.
///
/// @param tenantId whose item
/// @param workItemId derived from tenant, claim, payer and denial round
/// @param version version after the change, from one
/// @param claimKey the denied claim
/// @param accountKey the Kafka key
/// @param change what happened
/// @param status status after the change
/// @param payer who denied
/// @param category root cause of the primary denial
/// @param type its roll-up
/// @param action what to do
/// @param deniedCents denied, in cents
/// @param recoveredCents paid after the denial, in cents
/// @param dueDate earliest last day, null where there is none
/// @param assignee who works on it, null when nobody does
/// @param changedAt when
public record WorkItemChanged(
        String tenantId,
        String workItemId,
        long version,
        String claimKey,
        String accountKey,
        WorkItemChange change,
        String status,
        Payer payer,
        Category category,
        DenialType type,
        NextAction action,
        long deniedCents,
        long recoveredCents,
        @Nullable LocalDate dueDate,
        @Nullable String assignee,
        Instant changedAt)
        implements Event {

    /// CloudEvents type.
    public static final String TYPE = "org.overturn.work-item-changed.v1";

    @Override
    public String eventId() {
        return workItemId + ":" + version;
    }

    @Override
    public String partitionKey() {
        return accountKey;
    }

    @Override
    public String eventType() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.WORK_ITEM_CHANGED;
    }
}
