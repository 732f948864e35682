package org.overturn.ingest.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.Load;
import org.overturn.ingest.port.Backlog;
import org.overturn.ingest.port.Door;
import org.overturn.ingest.port.SpoolUse;
import org.overturn.platform.tenant.TenantId;

/// Counts who is inside, and asks spool, backlog and the tenant's rate.
@ApplicationScoped
class FileDoor implements Door {

    /// When a shortage is likely over: a restart of Kafka, or the uploads that are under way.
    private static final Duration WHEN_FULL = Duration.ofSeconds(90);

    private static final int SHORTEST_SECONDS = 90;
    private static final int LONGEST_SECONDS = 120;

    private final AtomicInteger inside = new AtomicInteger();
    private final Load.Capacity capacity;
    private final SpoolUse spool;
    private final Backlog backlog;
    private final TenantRates rates;
    private final MeterRegistry registry;

    FileDoor(
            IngestConfig config,
            SpoolUse spool,
            Backlog backlog,
            TenantRates rates,
            MeterRegistry registry,
            Clock clock) {
        this.capacity = new Load.Capacity(
                config.door().uploadsInFlight(),
                config.spool().bytes(),
                config.door().unpublishedFiles(),
                config.door().freeDiskPercent());
        this.spool = spool;
        this.backlog = backlog;
        this.rates = rates;
        this.registry = registry;
        registry.gauge("overturn.ingest.uploads", inside);
        registry.gauge("overturn.ingest.spool.bytes", spool, SpoolUse::bytes);
        registry.gauge("overturn.ingest.backlog.files", backlog, Backlog::unpublishedFiles);
        Gauge.builder("overturn.ingest.backlog.age", backlog, it -> ageSeconds(it, clock))
                .description("How long the first file has waited for Kafka")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double ageSeconds(Backlog backlog, Clock clock) {
        return backlog.oldest()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0))
                .orElse(0.0);
    }

    @Override
    public Entry enter(TenantId tenant) {
        if (!rates.allow(tenant)) {
            // Spread, so that a feed's retries do not come back together.
            return new Entry.TooOften(
                    Duration.ofSeconds(ThreadLocalRandom.current().nextInt(SHORTEST_SECONDS, LONGEST_SECONDS + 1)));
        }
        int others = inside.getAndIncrement();
        Optional<Load.Shortage> shortage =
                new Load(others, spool.bytes(), backlog.unpublishedFiles(), spool.freeDiskPercent()).shortage(capacity);
        if (shortage.isPresent()) {
            inside.decrementAndGet();
            registry.counter(
                            "overturn.ingest.put.off",
                            "shortage",
                            shortage.get().name())
                    .increment();
            return new Entry.Full(WHEN_FULL);
        }
        AtomicBoolean left = new AtomicBoolean();
        return new Entry.Open(() -> {
            if (left.compareAndSet(false, true)) {
                inside.decrementAndGet();
            }
        });
    }
}
