package org.overturn.classify.timer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.overturn.classify.port.ClassifyConfig;
import org.overturn.classify.port.Seals;
import org.overturn.platform.Draining;
import org.overturn.platform.InfrastructureUnavailable;
import org.overturn.platform.messaging.EventPublisher;

/// Looks again and again at transaction sets that are not complete, tells ingest which of them are by now, and counts
/// those that should long be.
@ApplicationScoped
class ConservationWatch {

    private final Seals seals;
    private final EventPublisher publisher;
    private final Duration patience;
    private final AtomicLong overdue = new AtomicLong();

    ConservationWatch(Seals seals, EventPublisher publisher, ClassifyConfig config, MeterRegistry meters) {
        this.seals = seals;
        this.publisher = publisher;
        this.patience = config.conservation().patience();
        meters.gauge("overturn.classify.transactions.overdue", overdue);
    }

    @Scheduled(
            every = "${overturn.classify.conservation.every:5s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> look() {
        return seals.check(patience)
                .invoke(overdue::set)
                .chain(() -> seals.confirm(publisher::publish))
                .onFailure(InfrastructureUnavailable.class)
                .recoverWithUni(ConservationWatch::later);
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("Conservation is looked at later; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
