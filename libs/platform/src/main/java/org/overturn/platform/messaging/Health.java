package org.overturn.platform.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a channel gets on, for readiness.
final class Health {

    private final Clock clock;
    private volatile @Nullable Failing failing;

    Health(Clock clock) {
        this.clock = clock;
    }

    void working() {
        failing = null;
    }

    void failing(Throwable failure) {
        Failing before = failing;
        failing = new Failing(before == null ? clock.instant() : before.since(), Poison.reasonOf(failure));
    }

    Optional<Failing> problem() {
        return Optional.ofNullable(failing);
    }

    /// Since when, and why last.
    record Failing(Instant since, String reason) {}
}
