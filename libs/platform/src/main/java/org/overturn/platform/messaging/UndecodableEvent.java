package org.overturn.platform.messaging;

/// Bytes that are no event of the expected type. The message holds a reason, never a piece of the payload; for the
/// same reason there is no cause.
public final class UndecodableEvent extends RuntimeException {

    private final String reason;

    UndecodableEvent(String reason) {
        super("undecodable event: " + reason);
        this.reason = reason;
    }

    /// Kebab-case code of what is wrong.
    public String reason() {
        return reason;
    }
}
