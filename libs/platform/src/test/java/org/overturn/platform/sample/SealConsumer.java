package org.overturn.platform.sample;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;

/// The sample's consumer.
@ApplicationScoped
public class SealConsumer {

    private final BatchConsumer<RemittanceSealed> batches;

    SealConsumer(BatchConsumers consumers, SealStore store) {
        this.batches = consumers.of("seals", RemittanceSealed.class, store::handle);
    }

    @Incoming("seals")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return batches.consume(records);
    }
}
