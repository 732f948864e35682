package org.overturn.appeal.core;

/// Names of the states of a work item, as the API and the events spell them.
public enum Status {
    OPEN,
    PLANNED,
    SUBMITTED,
    DECIDED,
    RECOVERED,
    CLOSED
}
