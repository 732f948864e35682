package org.overturn.platform.messaging;

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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.Ages;
import org.overturn.platform.Draining;
import org.overturn.platform.database.Database;

/// Counts, over all tenants, the events that wait in the quarantine. Nothing is counted in a service without channels.
@ApplicationScoped
class QuarantineWatch {

    private static final String DEPTH =
            "select channel, count(*), min(held_at) from quarantined_event where state = 'held' group by channel";

    private final Database database;
    private final BatchConsumers consumers;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Draining draining;
    private final Duration every;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Depth> depths = Map.of();
    private @Nullable Cancellable ticks;

    QuarantineWatch(
            Database database,
            BatchConsumers consumers,
            MeterRegistry registry,
            Clock clock,
            Draining draining,
            ConsumerConfig config) {
        this.database = database;
        this.consumers = consumers;
        this.registry = registry;
        this.clock = clock;
        this.draining = draining;
        this.every = config.lookEvery();
    }

    void start(@Observes StartupEvent event) {
        ticks = Multi.createFrom()
                .ticks()
                .every(every)
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

    /// Channels are made after the start was told to us.
    private Uni<Void> look() {
        consumers.all().stream().map(BatchConsumer::channel).filter(known::add).forEach(this::register);
        if (known.isEmpty() || draining.begun()) {
            return Uni.createFrom().voidItem();
        }
        return database.asWorker(Set.of(), QuarantineWatch::depths)
                .invoke(now -> depths = now)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.debugf(
                        "The quarantine is counted later; cause=%s",
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private static Uni<Map<String, Depth>> depths(Mutiny.StatelessSession session) {
        return session.createNativeQuery(DEPTH, Object[].class)
                .getResultList()
                .map((List<Object[]> rows) ->
                        rows.stream().map(Depth::of).collect(Collectors.toMap(Depth::channel, depth -> depth)));
    }

    private void register(String channel) {
        gauge("overturn.quarantine.held", channel, Depth::events)
                .description("Events that wait for an operator")
                .register(registry);
        gauge("overturn.quarantine.held.age", channel, this::ageSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private Gauge.Builder<QuarantineWatch> gauge(String name, String channel, ToDoubleFunction<Depth> value) {
        return Gauge.builder(name, this, watch -> {
                    Depth depth = watch.depths.get(channel);
                    return depth == null ? 0 : value.applyAsDouble(depth);
                })
                .tag("channel", channel);
    }

    private double ageSeconds(Depth depth) {
        return Ages.seconds(depth.oldest(), clock.instant());
    }

    private record Depth(String channel, long events, Instant oldest) {
        static Depth of(Object[] row) {
            return new Depth((String) row[0], (long) row[1], ((OffsetDateTime) row[2]).toInstant());
        }
    }
}
