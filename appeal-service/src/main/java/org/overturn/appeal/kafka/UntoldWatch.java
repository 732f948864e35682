package org.overturn.appeal.kafka;

import io.micrometer.core.instrument.Gauge;
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
import org.overturn.appeal.port.WorkItems.Untold;
import org.overturn.platform.Ages;
import org.overturn.platform.Draining;

/// Looks again and again how many changes of people Kafka has not got, and since when.
@ApplicationScoped
class UntoldWatch {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final WorkItems items;
    private final Clock clock;
    private final Draining draining;
    private volatile Untold last = new Untold(0, null);
    private @Nullable Cancellable ticks;

    UntoldWatch(WorkItems items, Clock clock, Draining draining, MeterRegistry registry) {
        this.items = items;
        this.clock = clock;
        this.draining = draining;
        Gauge.builder("overturn.appeal.untold", this, it -> it.last.changes())
                .description("Changes of work items that Kafka has not got")
                .register(registry);
        Gauge.builder("overturn.appeal.untold.age", this, UntoldWatch::ageSeconds)
                .description("How long the first of them has waited")
                .baseUnit("seconds")
                .register(registry);
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

    private Uni<Untold> look() {
        if (draining.begun()) {
            return Uni.createFrom().item(last);
        }
        return items.untold()
                .invoke(now -> last = now)
                .onFailure()
                .invoke(failure -> Log.debugf(
                        "Untold changes are counted later; cause=%s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(() -> last);
    }

    private double ageSeconds() {
        return Ages.seconds(last.oldest(), clock.instant());
    }
}
