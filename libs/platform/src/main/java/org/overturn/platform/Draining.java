package org.overturn.platform;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled.SkipPredicate;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/// Whether the service is on its way down. What happens by the clock is skipped from then on
/// (`@Scheduled(skipExecutionIf = Draining.class)`): a look under way ends, and no other begins under which the
/// database would be closed.
@ApplicationScoped
public class Draining implements SkipPredicate {

    private volatile boolean begun;

    /// Whether it has begun: work that goes piece by piece stops after the piece at hand.
    public boolean begun() {
        return begun;
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return begun;
    }

    /// While requests drain.
    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        begun = true;
    }

    /// Where a shutdown has no delay.
    void beginAtOnce(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        begun = true;
    }
}
