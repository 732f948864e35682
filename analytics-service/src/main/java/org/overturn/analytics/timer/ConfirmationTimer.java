package org.overturn.analytics.timer;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.overturn.analytics.port.Progress;
import org.overturn.platform.Draining;
import org.overturn.platform.InfrastructureUnavailable;
import org.overturn.platform.messaging.EventPublisher;

/// Tells ingest again and again which transaction sets are wholly counted by now. Twice does no harm.
@ApplicationScoped
class ConfirmationTimer {

    private final Progress progress;
    private final EventPublisher publisher;

    ConfirmationTimer(Progress progress, EventPublisher publisher) {
        this.progress = progress;
        this.publisher = publisher;
    }

    @Scheduled(
            every = "${overturn.analytics.confirmation.every:5s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> tell() {
        return progress.confirm(publisher::publish)
                .onFailure(InfrastructureUnavailable.class)
                .recoverWithUni(ConfirmationTimer::later);
    }

    private static Uni<Void> later(Throwable failure) {
        Log.debugf("Confirmations are told later; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
