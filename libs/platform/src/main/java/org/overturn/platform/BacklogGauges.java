package org.overturn.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// So many wait, the oldest since then: what a watch has seen last, as two gauges. The watch must keep it, since a
/// registry keeps nothing alive that it measures.
public final class BacklogGauges {

    private final Clock clock;
    private volatile Look last = new Look(0, null);

    /// @param name of the gauge that counts; the one of the age is called `.age` below it
    /// @param whatWaits its description
    /// @param howLong description of the age
    public BacklogGauges(MeterRegistry registry, Clock clock, String name, String whatWaits, String howLong) {
        this.clock = clock;
        Gauge.builder(name, this, it -> it.last.waiting())
                .description(whatWaits)
                .register(registry);
        Gauge.builder(name + ".age", this, BacklogGauges::ageSeconds)
                .description(howLong)
                .baseUnit("seconds")
                .register(registry);
    }

    /// The newest look.
    ///
    /// @param waiting how many wait
    /// @param oldest since when the first of them does, null when there are none
    public void seen(long waiting, @Nullable Instant oldest) {
        last = new Look(waiting, oldest);
    }

    private double ageSeconds() {
        return Ages.seconds(last.oldest(), clock.instant());
    }

    private record Look(long waiting, @Nullable Instant oldest) {}
}
