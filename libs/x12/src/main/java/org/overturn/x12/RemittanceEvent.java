package org.overturn.x12;

/// What the reader comes across, in file order: of each transaction set its start, its claims and its end; last the
/// file's end.
public sealed interface RemittanceEvent {

    /// The head of a transaction set is read.
    record TransactionStarted(TransactionHeader header) implements RemittanceEvent {}

    /// A claim is read.
    record ClaimRead(TransactionHeader header, Claim claim) implements RemittanceEvent {}

    /// A transaction set is over, or broken off.
    record TransactionEnded(TransactionSummary summary) implements RemittanceEvent {}

    /// The file is over. Nothing follows.
    record FileEnded(FileSummary summary) implements RemittanceEvent {}
}
