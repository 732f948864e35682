package org.overturn.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BacklogGaugesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final BacklogGauges backlog = new BacklogGauges(
            registry, Clock.fixed(NOW, ZoneOffset.UTC), "overturn.letters", "Letters that wait", "How long they have");

    @Test
    void nothingWaitsBeforeTheFirstLook() {
        assertThat(gauge("overturn.letters").value()).isZero();
        assertThat(gauge("overturn.letters.age").value()).isZero();
    }

    @Test
    void theNewestLookIsWhatTheGaugesShow() {
        backlog.seen(3, NOW.minusSeconds(90));

        assertThat(gauge("overturn.letters").value()).isEqualTo(3);
        assertThat(gauge("overturn.letters.age").value()).isEqualTo(90);

        backlog.seen(0, null);

        assertThat(gauge("overturn.letters").value()).isZero();
        assertThat(gauge("overturn.letters.age").value()).isZero();
    }

    @Test
    void eachSaysWhatItShows() {
        assertThat(gauge("overturn.letters").getId().getDescription()).isEqualTo("Letters that wait");
        assertThat(gauge("overturn.letters.age").getId().getDescription()).isEqualTo("How long they have");
        assertThat(gauge("overturn.letters.age").getId().getBaseUnit()).isEqualTo("seconds");
    }

    private Gauge gauge(String name) {
        return registry.get(name).gauge();
    }
}
