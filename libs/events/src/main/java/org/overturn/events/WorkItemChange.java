package org.overturn.events;

/// What happened to a work item.
public enum WorkItemChange {
    OPENED,
    REASSESSED,
    ASSIGNED,
    PLANNED,
    SUBMITTED,
    DECIDED,
    RECOVERED,
    CLOSED,
    REOPENED,
    NOTED
}
