package org.overturn.classify.timer;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.overturn.classify.port.PolicyRuns;
import org.overturn.platform.Draining;
import org.overturn.platform.InfrastructureUnavailable;
import org.overturn.platform.messaging.EventPublisher;

/// Goes on with runs over histories as long as there are any, piece by piece.
@ApplicationScoped
class PolicyRunner {

    private final PolicyRuns runs;
    private final EventPublisher publisher;
    private final Draining draining;

    PolicyRunner(PolicyRuns runs, EventPublisher publisher, Draining draining) {
        this.runs = runs;
        this.publisher = publisher;
        this.draining = draining;
    }

    @Scheduled(
            every = "1s",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Draining.class)
    Uni<Void> work() {
        return pieces().onFailure(InfrastructureUnavailable.class).recoverWithUni(PolicyRunner::later);
    }

    /// Pieces are short: a stop waits for one and goes.
    private Uni<Void> pieces() {
        return Multi.createBy()
                .repeating()
                .uni(() -> runs.advance(publisher::publishAsEncoded))
                .whilst(more -> more && !draining.begun())
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> later(Throwable failure) {
        Log.warnf("A policy run waits; cause=%s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
