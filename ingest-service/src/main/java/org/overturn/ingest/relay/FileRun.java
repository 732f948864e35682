package org.overturn.ingest.relay;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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

    private final Vertx vertx;
    private final EventPublisher publisher;
    private final Publications publications;
    private final Lease lease;
    private final BatchReader reader;
    private final Duration extension;

    FileRun(
            Vertx vertx,
            EventPublisher publisher,
            Publications publications,
            Lease lease,
            BatchReader reader,
            Duration extension) {
        this.vertx = vertx;
        this.publisher = publisher;
        this.publications = publications;
        this.lease = lease;
        this.reader = reader;
        this.extension = extension;
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
        return events.isEmpty() ? Uni.createFrom().voidItem() : publisher.publishEncoded(events);
    }

    private Uni<Batch> read() {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(reader::next, false).toCompletionStage());
    }

    private Uni<Step> note(Batch batch) {
        return publications
                .advance(lease, batch.progress(), batch.last(), extension)
                .map(ours -> new Step(batch.claims().size(), ours && !batch.last()));
    }

    private record Step(int claims, boolean goOn) {}
}
