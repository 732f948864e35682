package org.overturn.appeal.port;

/// The answer to a person's edit.
public sealed interface Edited {

    /// The item as it is now, changed or already as wanted.
    record Done(Listed listed) implements Edited {}

    /// Somebody changed the item since it was read.
    record Stale() implements Edited {}

    /// The state does not allow it.
    ///
    /// @param reason one sentence for the person
    record Refused(String reason) implements Edited {}

    /// The tenant has no such item.
    record Missing() implements Edited {}
}
