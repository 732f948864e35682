package org.overturn.ingest.core;

/// What becomes of a transaction set when its file arrives.
public sealed interface Decision {

    /// It is published.
    record Accepted() implements Decision {}

    /// It says what another has said before: recorded, without effect.
    ///
    /// @param of the one before
    record Duplicate(Owner of) implements Decision {}

    /// It waits for an operator.
    record Held(HoldReason reason) implements Decision {}
}
