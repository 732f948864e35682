package org.overturn.ingest.core;

/// Where a transaction set stands.
public enum TransactionStatus {
    ACCEPTED,
    DUPLICATE,
    HELD,
    /// Was held, and an operator has decided that it is not to be used.
    DISCARDED
}
