package org.overturn.events;

/// What became of a submitted claim before its adjudication.
public enum AcknowledgmentStatus {
    /// Taken into the system of who acknowledges.
    ACCEPTED,
    /// Sent back: to be corrected and submitted anew. Never adjudicated, so never denied.
    REJECTED
}
