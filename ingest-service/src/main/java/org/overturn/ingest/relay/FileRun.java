package org.overturn.ingest.relay;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.overturn.ingest.port.Publications;
import org.overturn.ingest.port.Publications.Lease;
import org.overturn.platform.messaging.EventPublisher;
import org.overturn.platform.messaging.OutgoingEvent;

/// Publishes one file that is ours: batch by batch, each noted when Kafka has acknowledged it.
final class FileRun {

    private static final int RENEWALS_PER_LEASE = 3;

    private final Vertx vertx;
    private final EventPublisher publisher;
    private final Publications publications;
    private final Lease lease;
    private final BatchReader reader;
    private final Duration extension;
    private final Stopping stopping;

    FileRun(
            Vertx vertx,
            EventPublisher publisher,
            Publications publications,
            Lease lease,
            BatchReader reader,
            Duration extension,
            Stopping stopping) {
        this.vertx = vertx;
        this.publisher = publisher;
        this.publications = publications;
        this.lease = lease;
        this.reader = reader;
        this.extension = extension;
        this.stopping = stopping;
    }

    /// @return the number of claims published
    Uni<Long> publish() {
        return Multi.createBy()
                .repeating()
                .uni(this::batch)
                .whilst(Step::goOn)
                .collect()
                .with(Collectors.summingLong(Step::claims));
    }

    private Uni<Step> batch() {
        return read().call(batch -> told(batch.claims()))
                .call(batch -> told(batch.seals()))
                .chain(this::note);
    }

    private Uni<Void> told(List<OutgoingEvent> events) {
        return events.isEmpty() ? Uni.createFrom().voidItem() : meanwhileOurs(publisher.publishEncoded(events));
    }

    /// Renews the lease while Kafka takes its time, so that the lease itself can be short: a file whose relay has died
    /// is taken up within seconds.
    private Uni<Void> meanwhileOurs(Uni<Void> publishing) {
        return Uni.createFrom().deferred(() -> {
            Duration interval = extension.dividedBy(RENEWALS_PER_LEASE);
            Cancellable renewing = Multi.createFrom()
                    .ticks()
                    .startingAfter(interval)
                    .every(interval)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> renew())
                    .subscribe()
                    .with(ours -> {});
            return publishing.onTermination().invoke(renewing::cancel);
        });
    }

    /// A renewal that fails is made up for by the next one, or by whoever takes the file then.
    private Uni<Boolean> renew() {
        return publications
                .advance(lease, List.of(), false, extension)
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Batch> read() {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(reader::next, false).toCompletionStage());
    }

    private Uni<Step> note(Batch batch) {
        return publications
                .advance(lease, batch.progress(), batch.last(), extension)
                .map(ours -> new Step(batch.claims().size(), ours && !batch.last() && !stopping.begun()));
    }

    private record Step(int claims, boolean goOn) {}
}
