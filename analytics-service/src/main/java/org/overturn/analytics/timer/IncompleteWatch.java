package org.overturn.analytics.timer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.overturn.analytics.port.Progress;
import org.overturn.platform.BacklogGauges;
import org.overturn.platform.Draining;
import org.overturn.platform.InfrastructureUnavailable;

/// Looks again and again how many transaction sets are not wholly counted, and since when.
@ApplicationScoped
class IncompleteWatch {

    private final Progress progress;
    private final BacklogGauges incomplete;

    IncompleteWatch(Progress progress, Clock clock, MeterRegistry meters) {
        this.progress = progress;
        this.incomplete = new BacklogGauges(
                meters,
                clock,
                "overturn.reconciliation.incomplete",
                "Transaction sets that are not wholly counted",
                "How long the oldest of them has been known");
    }

    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> look() {
        return progress.incomplete()
                .invoke(now -> incomplete.seen(now.transactions(), now.oldest()))
                .replaceWithVoid()
                .onFailure(InfrastructureUnavailable.class)
                .recoverWithUni(IncompleteWatch::later);
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("Incomplete remittances are counted later; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
