package org.overturn.ingest.core;

/// What became of a file.
public enum FileStatus {
    /// At least one transaction set is published, or known already.
    ACCEPTED,
    /// Kept, but every transaction set waits for an operator.
    HELD,
    /// Nothing of it can be used; only its findings are kept.
    REJECTED
}
