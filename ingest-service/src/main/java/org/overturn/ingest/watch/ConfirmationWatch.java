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
import org.overturn.platform.Ages;
import org.overturn.platform.Draining;
import org.overturn.platform.InfrastructureUnavailable;

/// Compares what is published with what the other services confirm, and has published again what one of them has not
/// got: a broker may lose what it had acknowledged, claims and seal alike, and then nobody behind it knows.
@ApplicationScoped
class ConfirmationWatch {

    private final Confirmations confirmations;
    private final Clock clock;
    private final Counter again;
    private volatile Depth last = new Depth(0, null, 0);

    ConfirmationWatch(Confirmations confirmations, Clock clock, MeterRegistry registry) {
        this.confirmations = confirmations;
        this.clock = clock;
        this.again = Counter.builder("overturn.ingest.published.again")
                .description("Transaction sets published again because they were not confirmed")
                .register(registry);
        Gauge.builder("overturn.ingest.unconfirmed", this, it -> it.last.transactions())
                .description("Published transaction sets that not all services have confirmed")
                .register(registry);
        Gauge.builder("overturn.ingest.unconfirmed.age", this, ConfirmationWatch::ageSeconds)
                .description("How long ago the first of them was published")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("overturn.ingest.unconfirmed.given.up", this, it -> it.last.givenUp())
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
                .invoke(now -> last = now)
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

    private double ageSeconds() {
        return Ages.seconds(last.oldest(), clock.instant());
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("Confirmations are looked at later; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
