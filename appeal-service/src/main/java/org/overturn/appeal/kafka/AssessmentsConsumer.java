package org.overturn.appeal.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.overturn.appeal.port.WorkItems;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Denial;
import org.overturn.platform.messaging.BatchConsumer;
import org.overturn.platform.messaging.BatchConsumers;
import org.overturn.platform.messaging.EventPublisher;
import org.overturn.platform.messaging.Unread;

/// Opens, updates and closes work items as claims are assessed. Offsets are committed after the changes are told, so
/// what a crash left untold is told when the batch comes again.
@Startup
@ApplicationScoped
class AssessmentsConsumer {

    /// Work is on the claim's amounts, denials and deadlines.
    private static final Unread UNREAD = Unread.NOTHING
            .and(Assessment.class, "lines", "because", "shares")
            .and(Denial.class, "rarcs", "because")
            .and(ClaimAssessed.class, "identifiers", "payerClaimTokens");

    private final WorkItems items;
    private final EventPublisher publisher;
    private final BatchConsumer<ClaimAssessed> batches;

    AssessmentsConsumer(BatchConsumers consumers, WorkItems items, EventPublisher publisher) {
        this.items = items;
        this.publisher = publisher;
        this.batches = consumers.of("assessments", ClaimAssessed.class, UNREAD, this::apply);
    }

    @Incoming("assessments")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return batches.consume(records);
    }

    private Uni<Void> apply(List<ClaimAssessed> batch) {
        return items.apply(batch).chain(publisher::publish);
    }
}
