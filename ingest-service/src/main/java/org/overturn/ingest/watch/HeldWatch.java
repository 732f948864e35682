package org.overturn.ingest.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.overturn.ingest.port.HeldTransactions;
import org.overturn.platform.BacklogGauges;
import org.overturn.platform.Draining;

/// Counts, over all tenants, the transaction sets that wait for an operator.
@ApplicationScoped
class HeldWatch {

    private final HeldTransactions held;
    private final BacklogGauges backlog;

    HeldWatch(HeldTransactions held, Clock clock, MeterRegistry registry) {
        this.held = held;
        this.backlog = new BacklogGauges(
                registry,
                clock,
                "overturn.ingest.held",
                "Transaction sets that wait for an operator",
                "How long the first of them has waited");
    }

    @Scheduled(
            every = "5s",
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> look() {
        return held.depth()
                .invoke(now -> backlog.seen(now.transactions(), now.oldest()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(HeldWatch::later);
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("What is held is counted later; cause=%s", failure.getClass().getName());
        return Uni.createFrom().voidItem();
    }
}
