package org.overturn.analytics.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.analytics.port.ProviderLedger;
import org.overturn.events.ProviderAdjusted;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;

/// Takes provider adjustments.
@Startup
@ApplicationScoped
class AdjustmentConsumer {

    private final BatchConsumer<ProviderAdjusted> adjustments;

    AdjustmentConsumer(BatchConsumers consumers, ProviderLedger ledger) {
        this.adjustments = consumers.of("adjustments", ProviderAdjusted.class, ledger::adjusted);
    }

    @Incoming("adjustments")
    Uni<Void> adjusted(ConsumerRecords<String, byte[]> records) {
        return adjustments.consume(records);
    }
}
