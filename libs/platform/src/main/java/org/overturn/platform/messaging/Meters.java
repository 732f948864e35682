package org.overturn.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// What operators watch of a channel. Tags hold the channel alone.
final class Meters {

    private final Timer batches;
    private final Counter events;
    private final Counter deadLetters;
    private final Counter quarantined;
    private final Counter twoTenants;

    Meters(MeterRegistry registry, String channel) {
        batches =
                Timer.builder("overturn.consumer.batch").tag("channel", channel).register(registry);
        events = Counter.builder("overturn.consumer.events")
                .tag("channel", channel)
                .register(registry);
        deadLetters = Counter.builder("overturn.consumer.dead.letters")
                .tag("channel", channel)
                .register(registry);
        quarantined = Counter.builder("overturn.consumer.quarantined")
                .tag("channel", channel)
                .register(registry);
        twoTenants = Counter.builder("overturn.consumer.two.tenants")
                .description("Records whose header names another tenant than the event in them")
                .tag("channel", channel)
                .register(registry);
    }

    void processed(int count, long nanos) {
        batches.record(Duration.ofNanos(nanos));
        events.increment(count);
    }

    void buried(int count) {
        deadLetters.increment(count);
    }

    void quarantined(int count) {
        quarantined.increment(count);
    }

    void turnedAway(int count) {
        quarantined.increment(count);
        twoTenants.increment(count);
    }
}
