package org.overturn.ingest.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.port.Mapping;
import org.overturn.ingest.port.Publications;
import org.overturn.ingest.port.Publications.Lease;
import org.overturn.ingest.port.Publications.Waiting;
import org.overturn.ingest.port.Vault;
import org.overturn.platform.InfrastructureUnavailable;
import org.overturn.platform.messaging.EventPublisher;

/// Takes a file, publishes it, and lets it go: done, or for later when Kafka or the database does not answer, or for
/// much
/// later when the file itself is the trouble.
@ApplicationScoped
class FilePublisher {

    private static final Logger LOG = Logger.getLogger(FilePublisher.class);

    private final Publications publications;
    private final Vault vault;
    private final Mapping mapping;
    private final EventPublisher events;
    private final Vertx vertx;
    private final IngestConfig.Relay config;
    private final Stopping stopping;
    private final Pause pause;
    private final Counter claims;
    private final Counter files;

    FilePublisher(
            Publications publications,
            Vault vault,
            Mapping mapping,
            EventPublisher events,
            Vertx vertx,
            IngestConfig config,
            Stopping stopping,
            Clock clock,
            MeterRegistry registry) {
        this.publications = publications;
        this.vault = vault;
        this.mapping = mapping;
        this.events = events;
        this.vertx = vertx;
        this.stopping = stopping;
        this.config = config.relay();
        this.pause = new Pause(clock, config.relay().backoff(), config.relay().longestBackoff());
        this.claims = registry.counter("overturn.relay.claims");
        this.files = registry.counter("overturn.relay.files");
    }

    /// Whether Kafka or the database failed so recently that it makes no sense to try.
    boolean pausing() {
        return pause.lasts();
    }

    /// Never fails: what goes wrong is in the log and tried again.
    Uni<Void> publish(Waiting file) {
        return publications
                .take(file, config.lease())
                .chain(this::publishTaken)
                .onFailure()
                .recoverWithUni(failure -> unavailable(failure));
    }

    private Uni<Void> publishTaken(Optional<Lease> taken) {
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Lease lease = taken.get();
        // Told with the time of receipt and not of telling: header for header the same whenever it is told.
        var reader = new BatchReader(
                sets(lease),
                event -> events.outgoing(event, lease.receivedAt()),
                lease.open(),
                config.claimsPerBatch());
        return new FileRun(vertx, events, publications, lease, reader, config.lease(), stopping)
                .publish()
                .call(() -> stopping.begun() ? letGo(lease) : Uni.createFrom().voidItem())
                .invoke(this::published)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(lease, failure));
    }

    private StoredSets sets(Lease lease) {
        var bytes = new StoredFile(publications, vault, lease);
        var file = lease.file();
        return switch (lease.kind()) {
            case REMITTANCE ->
                new StoredRemittances(bytes, mapping.of(file.tenant(), file.remittance(), lease.receivedAt()));
            case ACKNOWLEDGMENT ->
                new StoredAcknowledgments(
                        bytes, mapping.acknowledgments(file.tenant(), file.remittance(), lease.receivedAt()));
        };
    }

    /// To another replica at once, and not when the lease is over. Nothing happens to a file that is done.
    private Uni<Void> letGo(Lease lease) {
        return publications.giveBack(lease, Duration.ZERO, false).onFailure().recoverWithNull();
    }

    private void published(long count) {
        claims.increment((double) count);
        files.increment();
        pause.end();
    }

    private Uni<Void> failed(Lease lease, Throwable failure) {
        if (failure instanceof InfrastructureUnavailable) {
            return letGo(lease).chain(() -> unavailable(failure));
        }
        LOG.errorf(
                failure,
                "A stored file cannot be published; it is tried again: remittance=%s",
                lease.file().remittance());
        return publications.giveBack(lease, pause.after(lease.failures()), true);
    }

    private Uni<Void> unavailable(Throwable failure) {
        pause.begin();
        LOG.warnf("Publishing pauses: %s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
