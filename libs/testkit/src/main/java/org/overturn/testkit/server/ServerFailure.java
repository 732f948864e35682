package org.overturn.testkit.server;

import org.jspecify.annotations.Nullable;

/// A server that did not start, did not stop or did not answer.
public final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
