package org.overturn.classify.timer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.overturn.classify.port.ClassifyConfig;
import org.overturn.classify.port.Seals;
import org.overturn.platform.InfrastructureUnavailable;

/// Looks again and again at transaction sets that are not complete, and counts those that should long be.
@ApplicationScoped
class ConservationWatch {

    private final Seals seals;
    private final Duration patience;
    private final AtomicLong overdue = new AtomicLong();
    private volatile boolean stopping;

    ConservationWatch(Seals seals, ClassifyConfig config, MeterRegistry meters) {
        this.seals = seals;
        this.patience = config.conservation().patience();
        meters.gauge("overturn.classify.transactions.overdue", overdue);
    }

    @Scheduled(
            every = "${overturn.classify.conservation.every:5s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (stopping) {
            return Uni.createFrom().voidItem();
        }
        return seals.check(patience)
                .invoke(overdue::set)
                .replaceWithVoid()
                .onFailure(InfrastructureUnavailable.class)
                .recoverWithUni(ConservationWatch::later);
    }

    /// While requests drain and before the database closes: a look under way ends, and no other begins.
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("Conservation is looked at later; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
