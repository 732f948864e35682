package org.overturn.classify.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.classify.port.Timelines;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;
import org.overturn.platform.messaging.Encoded;
import org.overturn.platform.messaging.EventPublisher;

/// Takes what payers decided and tells what the claims came to. It tells of every claim that a batch touches, changed
/// or not: a crash between storing and telling is healed when the batch comes again, and whoever has heard it drops it.
@Startup
@ApplicationScoped
class AdjudicationConsumer {

    private static final String CHANNEL = "adjudications";

    private final BatchConsumer<ClaimAdjudicated> batches;
    private final Timelines timelines;
    private final EventPublisher publisher;

    AdjudicationConsumer(BatchConsumers consumers, Timelines timelines, EventPublisher publisher) {
        this.timelines = timelines;
        this.publisher = publisher;
        this.batches = consumers.ofEncoded(CHANNEL, ClaimAdjudicated.class, this::assess);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return batches.consume(records);
    }

    private Uni<Void> assess(List<Encoded<ClaimAdjudicated>> events) {
        return timelines.take(events).chain(publisher::publishAsEncoded);
    }
}
