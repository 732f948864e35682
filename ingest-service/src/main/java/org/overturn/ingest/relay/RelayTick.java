package org.overturn.ingest.relay;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.port.Backlog;
import org.overturn.ingest.port.Publications;
import org.overturn.ingest.port.Publications.Depth;
import org.overturn.ingest.port.Publications.Waiting;

/// Asks the database every second for what is left: files whose nudge was lost with a crash, that did not fit into the
/// queue, or that could not be published.
@ApplicationScoped
class RelayTick implements Backlog {

    private static final Logger LOG = Logger.getLogger(RelayTick.class);

    private final Publications publications;
    private final Relay relay;
    private final FilePublisher publisher;
    private final long countUpTo;
    private final int filesAtOnce;
    private volatile Depth unpublished = new Depth(0, null);

    RelayTick(Publications publications, Relay relay, FilePublisher publisher, IngestConfig config) {
        this.publications = publications;
        this.relay = relay;
        this.publisher = publisher;
        this.countUpTo = config.door().unpublishedFiles() + 1;
        this.filesAtOnce = config.relay().filesAtOnce();
    }

    @Override
    public long unpublishedFiles() {
        return unpublished.files();
    }

    @Override
    public Optional<Instant> oldest() {
        return Optional.ofNullable(unpublished.oldest());
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return publications
                .backlog(countUpTo)
                .invoke(depth -> unpublished = depth)
                .chain(this::look)
                .onFailure()
                .recoverWithUni(this::later);
    }

    private Uni<Void> look() {
        relay.startSome();
        if (unpublished.files() == 0 || publisher.pausing() || relay.room() <= 0) {
            return Uni.createFrom().voidItem();
        }
        return publications.waiting(8 * filesAtOnce).invoke(this::offer).replaceWithVoid();
    }

    private void offer(List<Waiting> waiting) {
        waiting.forEach(relay::offer);
    }

    private Uni<Void> later(Throwable failure) {
        LOG.debugf("The relay could not look for work: %s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
