package org.overturn.classify.port;

/// What came of the wish to call a run off.
public sealed interface Cancellation {

    /// It goes no further; whoever called it off first is on it.
    record Cancelled(PolicyRun run) implements Cancellation {}

    /// It is done, or no what-if run: what was promoted is not left half done.
    record TooLate() implements Cancellation {}
}
