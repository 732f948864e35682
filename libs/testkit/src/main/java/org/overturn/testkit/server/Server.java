package org.overturn.testkit.server;

/// A server that a fault test may take away and bring back. Its address and its data stay the same.
public interface Server {

    /// Starts the server, or does nothing when it runs; returns when it answers.
    void start();

    /// Ends the server in good order.
    void stop();

    /// Ends the server as a crash would (`kill -9`).
    void kill();

    boolean isRunning();
}
