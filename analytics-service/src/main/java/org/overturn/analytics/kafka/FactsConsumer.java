package org.overturn.analytics.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.analytics.port.Facts;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;

/// Takes assessments and seals, each in a consumer group of its own: neither waits for the other.
@ApplicationScoped
class FactsConsumer {

    private final BatchConsumer<ClaimAssessed> assessments;
    private final BatchConsumer<RemittanceSealed> seals;

    FactsConsumer(BatchConsumers consumers, Facts facts) {
        this.assessments = consumers.of("assessments", ClaimAssessed.class, facts::assessed);
        this.seals = consumers.of("seals", RemittanceSealed.class, facts::sealed);
    }

    @Incoming("assessments")
    Uni<Void> assessed(ConsumerRecords<String, byte[]> records) {
        return assessments.consume(records);
    }

    @Incoming("seals")
    Uni<Void> sealed(ConsumerRecords<String, byte[]> records) {
        return seals.consume(records);
    }
}
