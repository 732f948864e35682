package org.overturn.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PauseTest {

    private final MovableClock clock = new MovableClock();
    private final Pause pause = new Pause(clock, Duration.ofMillis(500), Duration.ofSeconds(2));

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(pause.after(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(pause.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause.after(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pause.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void failuresThatComeTogetherAreOne() {
        pause.begin();
        pause.begin();
        clock.pass(Duration.ofMillis(500));
        assertThat(pause.lasts()).isFalse();

        pause.begin();
        clock.pass(Duration.ofMillis(500));
        assertThat(pause.lasts()).isTrue();
        clock.pass(Duration.ofMillis(500));
        assertThat(pause.lasts()).isFalse();
    }

    @Test
    void successEndsIt() {
        pause.begin();
        pause.end();

        assertThat(pause.lasts()).isFalse();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
