package org.overturn.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How far one channel is behind, as metrics. What nobody has been able to look at for a while is not a number.
final class LagGauges {

    private static final Duration TOO_OLD = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile LagProbe.Lag lag = LagProbe.Lag.NONE;
    private volatile Instant seenAt = Instant.EPOCH;

    LagGauges(MeterRegistry registry, String channel, Clock clock) {
        this.clock = clock;
        Gauge.builder("overturn.consumer.lag.records", this, LagGauges::records)
                .description("Records that the channel has not committed")
                .tag("channel", channel)
                .register(registry);
        Gauge.builder("overturn.consumer.lag.age", this, LagGauges::ageSeconds)
                .description("Age of the oldest record that the channel has not committed")
                .baseUnit("seconds")
                .tag("channel", channel)
                .register(registry);
    }

    void seen(LagProbe.Lag now) {
        lag = now;
        seenAt = clock.instant();
    }

    private double records() {
        return known() ? lag.records() : Double.NaN;
    }

    /// Grows while nobody commits, also when Kafka cannot be asked for a moment.
    private double ageSeconds() {
        if (!known()) {
            return Double.NaN;
        }
        Instant oldest = lag.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000.0);
    }

    private boolean known() {
        return seenAt.plus(TOO_OLD).isAfter(clock.instant());
    }
}
