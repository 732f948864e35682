package org.overturn.ingest.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.overturn.ingest.port.HeldTransactions;
import org.overturn.ingest.port.HeldTransactions.Depth;
import org.overturn.platform.Ages;
import org.overturn.platform.Draining;

/// Counts, over all tenants, the transaction sets that wait for an operator.
@ApplicationScoped
class HeldWatch {

    private final HeldTransactions held;
    private final Clock clock;
    private volatile Depth last = new Depth(0, null);

    HeldWatch(HeldTransactions held, Clock clock, MeterRegistry registry) {
        this.held = held;
        this.clock = clock;
        Gauge.builder("overturn.ingest.held", this, it -> it.last.transactions())
                .description("Transaction sets that wait for an operator")
                .register(registry);
        Gauge.builder("overturn.ingest.held.age", this, HeldWatch::ageSeconds)
                .description("How long the first of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(
            every = "5s",
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> look() {
        return held.depth()
                .invoke(now -> last = now)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(HeldWatch::later);
    }

    private double ageSeconds() {
        return Ages.seconds(last.oldest(), clock.instant());
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("What is held is counted later; cause=%s", failure.getClass().getName());
        return Uni.createFrom().voidItem();
    }
}
