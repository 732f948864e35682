package org.overturn.analytics.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.analytics.port.Facts;
import org.overturn.events.AssessedLine;
import org.overturn.events.Assessment;
import org.overturn.events.Because;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Denial;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;
import org.overturn.platform.messaging.Unread;

/// Takes assessments and seals, each in a consumer group of its own: neither waits for the other.
@Startup
@ApplicationScoped
class FactsConsumer {

    /// Numbers need amounts and codes, and of the reasons their rules alone.
    private static final Unread UNREAD = Unread.NOTHING
            .and(ClaimAssessed.class, "identifiers", "previous")
            .and(Assessment.class, "deadlines", "source")
            .and(AssessedLine.class, "modifiers", "serviceFrom", "verdict")
            .and(Denial.class, "rarcs", "because")
            .and(Because.class, "policyVersion", "position", "text");

    private final BatchConsumer<ClaimAssessed> assessments;
    private final BatchConsumer<RemittanceSealed> seals;

    FactsConsumer(BatchConsumers consumers, Facts facts) {
        this.assessments = consumers.of("assessments", ClaimAssessed.class, UNREAD, facts::assessed);
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
