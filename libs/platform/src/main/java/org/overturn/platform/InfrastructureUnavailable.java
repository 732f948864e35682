package org.overturn.platform;

/// A part we depend on does not answer: try again later. Never a verdict on the data at hand.
public abstract class InfrastructureUnavailable extends RuntimeException {

    /// @param message what does not answer; never holds data
    /// @param cause what the driver said, for the log
    protected InfrastructureUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
