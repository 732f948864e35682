package org.overturn.ingest.core;

/// What came of a delivery.
public sealed interface Outcome {

    /// The file is stored.
    ///
    /// @param receipt of the first time
    /// @param duplicate whether these bytes were here before
    record Stored(Receipt receipt, boolean duplicate) implements Outcome {}

    /// The file is stored, but nothing of it is used: its control numbers are those of another.
    record Collided(Receipt receipt) implements Outcome {}

    /// Nothing of the file can be used; the receipt with the findings is all that is kept.
    record Rejected(Receipt receipt) implements Outcome {}

    /// The bytes were not even read as X12; nothing is kept.
    record Refused(Refusal why) implements Outcome {}
}
