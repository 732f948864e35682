package org.overturn.appeal.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.port.WorkItems;
import org.overturn.platform.BacklogGauges;
import org.overturn.platform.Draining;

/// Looks again and again how many changes of people Kafka has not got, and since when.
@ApplicationScoped
class UntoldWatch {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final WorkItems items;
    private final Draining draining;
    private final BacklogGauges backlog;
    private @Nullable Cancellable ticks;

    UntoldWatch(WorkItems items, Clock clock, Draining draining, MeterRegistry registry) {
        this.items = items;
        this.draining = draining;
        this.backlog = new BacklogGauges(
                registry,
                clock,
                "overturn.appeal.untold",
                "Changes of work items that Kafka has not got",
                "How long the first of them has waited");
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> look())
                .subscribe()
                .with(seen -> {});
    }

    @PreDestroy
    void stop() {
        if (ticks != null) {
            ticks.cancel();
        }
    }

    private Uni<Void> look() {
        if (draining.begun()) {
            return Uni.createFrom().voidItem();
        }
        return items.untold()
                .invoke(now -> backlog.seen(now.changes(), now.oldest()))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.debugf(
                        "Untold changes are counted later; cause=%s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }
}
