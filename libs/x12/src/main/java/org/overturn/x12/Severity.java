package org.overturn.x12;

/// How much a finding matters.
public enum Severity {
    /// The transaction set or file cannot be used as it is.
    ERROR,
    /// Used, but somebody should look.
    WARNING,
    /// Worth knowing.
    INFO
}
