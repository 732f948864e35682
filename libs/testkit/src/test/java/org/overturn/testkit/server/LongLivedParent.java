package org.overturn.testkit.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A JVM that starts a child and then waits to be killed.
final class LongLivedParent {

    private LongLivedParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        new ChildProcess(Path.of(arguments[0]), "child").start(List.of("sleep", "300"), Map.of(), "KILL");
        Thread.currentThread().join();
    }
}
