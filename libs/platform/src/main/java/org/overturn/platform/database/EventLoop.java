package org.overturn.platform.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;

/// Hibernate Reactive works on an event loop, in a context that nobody else uses at the same time.
final class EventLoop {

    private EventLoop() {}

    /// Runs the task here when here is such a context, else on a new one: from timers, worker threads, start-up.
    static void run(Vertx vertx, Runnable task) {
        if (Context.isOnEventLoopThread() && VertxContext.isOnDuplicatedContext()) {
            task.run();
            return;
        }
        Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> task.run());
    }
}
