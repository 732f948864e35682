package org.overturn.appeal.kafka;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.AppealConfig;
import org.overturn.appeal.port.WorkItems;
import org.overturn.platform.Draining;
import org.overturn.platform.messaging.EventPublisher;

/// Tells Kafka what people changed, shortly after they did. One round at a time; a round that fails is repeated at
/// the next tick.
@ApplicationScoped
class ChangesRelay {

    private final WorkItems items;
    private final EventPublisher publisher;
    private final AppealConfig config;
    private final Draining draining;
    private @Nullable Cancellable ticks;

    ChangesRelay(WorkItems items, EventPublisher publisher, AppealConfig config, Draining draining) {
        this.items = items;
        this.publisher = publisher;
        this.config = config;
        this.draining = draining;
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(config.relayInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> round())
                .subscribe()
                .with(told -> {});
    }

    @PreDestroy
    void stop() {
        if (ticks != null) {
            ticks.cancel();
        }
    }

    /// Changes made while the service drains are told by another instance or after the next start.
    private Uni<Integer> round() {
        if (draining.begun()) {
            return Uni.createFrom().item(0);
        }
        return items.tell(config.relayBatch(), publisher::publish)
                .onFailure()
                .invoke(failure -> Log.warnf("Changes of work items wait to be told; reason=%s", failure.getClass()))
                .onFailure()
                .recoverWithItem(0);
    }
}
