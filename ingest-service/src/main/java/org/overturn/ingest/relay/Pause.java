package org.overturn.ingest.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Pauses that double with every failure in a row.
final class Pause {

    private static final int MOST_DOUBLINGS = 16;

    private final Clock clock;
    private final Duration shortest;
    private final Duration longest;
    private int failures;
    private Instant until = Instant.MIN;

    Pause(Clock clock, Duration shortest, Duration longest) {
        this.clock = clock;
        this.shortest = shortest;
        this.longest = longest;
    }

    synchronized boolean lasts() {
        return clock.instant().isBefore(until);
    }

    /// One more failure; several that come together count once.
    synchronized void begin() {
        if (!lasts()) {
            until = clock.instant().plus(after(failures++));
        }
    }

    synchronized void end() {
        failures = 0;
        until = Instant.MIN;
    }

    /// The pause after so many failures before.
    Duration after(int failuresBefore) {
        Duration pause = shortest.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
