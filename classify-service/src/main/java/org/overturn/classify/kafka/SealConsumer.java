package org.overturn.classify.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.classify.port.Seals;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;

/// Takes what must have arrived of each transaction set.
@Startup
@ApplicationScoped
class SealConsumer {

    private static final String CHANNEL = "seals";

    private final BatchConsumer<RemittanceSealed> batches;

    SealConsumer(BatchConsumers consumers, Seals seals) {
        this.batches = consumers.of(CHANNEL, RemittanceSealed.class, seals::keep);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return batches.consume(records);
    }
}
