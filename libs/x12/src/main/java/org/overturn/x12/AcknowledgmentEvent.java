package org.overturn.x12;

/// What the reader of a 277CA comes across, in file order: of each transaction set its start, its claims and its end;
/// last the file's end.
public sealed interface AcknowledgmentEvent {

    /// The head of a transaction set is read.
    record TransactionStarted(AcknowledgmentHeader header) implements AcknowledgmentEvent {}

    /// What became of a claim is read.
    record ClaimRead(AcknowledgmentHeader header, AcknowledgedClaim claim) implements AcknowledgmentEvent {}

    /// A transaction set is over, or broken off.
    record TransactionEnded(AcknowledgmentSummary summary) implements AcknowledgmentEvent {}

    /// The file is over. Nothing follows.
    record FileEnded(FileSummary summary) implements AcknowledgmentEvent {}
}
