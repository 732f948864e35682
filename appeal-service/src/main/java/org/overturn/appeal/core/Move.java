package org.overturn.appeal.core;

/// What a person wants to do with a work item's state.
public sealed interface Move {

    /// Settle what to send.
    record Plan() implements Move {}

    /// Record that it was sent.
    record Submit() implements Move {}

    /// Record the payer's answer.
    record Decide(Decision decision) implements Move {}

    /// Stop working.
    record Close(Closure reason) implements Move {}

    /// Start again.
    record Reopen() implements Move {}
}
