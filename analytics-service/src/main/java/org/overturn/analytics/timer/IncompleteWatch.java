package org.overturn.analytics.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.overturn.analytics.port.Progress;
import org.overturn.analytics.port.Progress.Incomplete;
import org.overturn.platform.Ages;
import org.overturn.platform.Draining;
import org.overturn.platform.InfrastructureUnavailable;

/// Looks again and again how many transaction sets are not wholly counted, and since when.
@ApplicationScoped
class IncompleteWatch {

    private final Progress progress;
    private final Clock clock;
    private volatile Incomplete last = new Incomplete(0, null);

    IncompleteWatch(Progress progress, Clock clock, MeterRegistry meters) {
        this.progress = progress;
        this.clock = clock;
        Gauge.builder("overturn.reconciliation.incomplete", this, it -> it.last.transactions())
                .description("Transaction sets that are not wholly counted")
                .register(meters);
        Gauge.builder("overturn.reconciliation.incomplete.age", this, IncompleteWatch::ageSeconds)
                .description("How long the oldest of them has been known")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> look() {
        return progress.incomplete()
                .invoke(now -> last = now)
                .replaceWithVoid()
                .onFailure(InfrastructureUnavailable.class)
                .recoverWithUni(IncompleteWatch::later);
    }

    private double ageSeconds() {
        return Ages.seconds(last.oldest(), clock.instant());
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("Incomplete remittances are counted later; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
