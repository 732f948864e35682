package org.overturn.testkit.architecture.sample.core;

import java.time.Clock;
import java.time.Instant;

record Tidy(Instant at) {

    static Tidy of(Clock clock) {
        return new Tidy(clock.instant());
    }
}
