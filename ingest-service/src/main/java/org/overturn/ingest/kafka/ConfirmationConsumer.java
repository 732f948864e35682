package org.overturn.ingest.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.ingest.port.Confirmations;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;

/// Takes what other services say they have of what was published.
@Startup
@ApplicationScoped
class ConfirmationConsumer {

    private static final String CHANNEL = "confirmations";

    private final BatchConsumer<RemittanceConfirmed> batches;

    ConfirmationConsumer(BatchConsumers consumers, Confirmations confirmations) {
        this.batches = consumers.of(CHANNEL, RemittanceConfirmed.class, confirmations::take);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return batches.consume(records);
    }
}
