package org.overturn.ingest.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.overturn.ingest.port.Confirmations;
import org.overturn.ingest.port.Confirmations.Depth;
import org.overturn.ingest.port.Confirmations.Unconfirmed;
import org.overturn.platform.BacklogGauges;
import org.overturn.platform.Draining;
import org.overturn.platform.InfrastructureUnavailable;

/// Compares what is published with what the other services confirm, and has published again what one of them has not
/// got: a broker may lose what it had acknowledged, claims and seal alike, and then nobody behind it knows.
@ApplicationScoped
class ConfirmationWatch {

    private final Confirmations confirmations;
    private final Clock clock;
    private final Counter again;
    private final BacklogGauges backlog;
    private volatile long givenUp;

    ConfirmationWatch(Confirmations confirmations, Clock clock, MeterRegistry registry) {
        this.confirmations = confirmations;
        this.clock = clock;
        this.again = Counter.builder("overturn.ingest.published.again")
                .description("Transaction sets published again because they were not confirmed")
                .register(registry);
        this.backlog = new BacklogGauges(
                registry,
                clock,
                "overturn.ingest.unconfirmed",
                "Published transaction sets that not all services have confirmed",
                "How long ago the first of them was published");
        Gauge.builder("overturn.ingest.unconfirmed.given.up", this, it -> it.givenUp)
                .description("Those of them that are not published again any more")
                .register(registry);
    }

    @Scheduled(
            every = "{overturn.ingest.confirmation.every}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> look() {
        return confirmations
                .publishAgain(clock.instant())
                .invoke(this::tell)
                .chain(() -> confirmations.depth(clock.instant()))
                .invoke(this::show)
                .replaceWithVoid()
                .onFailure(InfrastructureUnavailable.class)
                .recoverWithUni(ConfirmationWatch::later);
    }

    private void tell(List<Unconfirmed> sets) {
        again.increment(sets.size());
        sets.forEach(set -> Log.warnf(
                "Published again, because it was not confirmed; remittance=%s transaction=%d awaited=%s",
                set.remittance().value(), set.transaction(), set.awaited()));
    }

    private void show(Depth now) {
        backlog.seen(now.transactions(), now.oldest());
        givenUp = now.givenUp();
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("Confirmations are looked at later; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
