package org.overturn.analytics.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.analytics.port.Acknowledgments;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;

/// Takes acknowledgments, in a consumer group of its own: assessments never wait for them.
@Startup
@ApplicationScoped
class AcknowledgmentConsumer {

    private final BatchConsumer<ClaimAcknowledged> batches;

    AcknowledgmentConsumer(BatchConsumers consumers, Acknowledgments acknowledgments) {
        this.batches = consumers.of("acknowledgments", ClaimAcknowledged.class, acknowledgments::acknowledged);
    }

    @Incoming("acknowledgments")
    Uni<Void> acknowledged(ConsumerRecords<String, byte[]> records) {
        return batches.consume(records);
    }
}
