package org.overturn.ingest.port;

import java.io.IOException;

/// The sender stopped in the middle of the body. Nothing is kept; it will send again.
public final class BodyCut extends RuntimeException {

    /// @param cause what the connection said
    public BodyCut(IOException cause) {
        super("the body is cut", cause);
    }
}
