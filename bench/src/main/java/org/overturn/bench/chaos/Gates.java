package org.overturn.bench.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.overturn.bench.chaos.check.Violation;

/// How soon nothing may be on its way any more when everything is up again: after the end of a service, of PostgreSQL,
/// and of the broker or anything else. The long set bears twice as much, because it does worse.
final class Gates {

    private static final Duration SERVICE = Duration.ofSeconds(20);
    private static final Duration POSTGRES = Duration.ofSeconds(30);
    private static final Duration OTHERS = Duration.ofSeconds(60);

    private static final Map<String, Duration> OF =
            Map.of("F-01", SERVICE, "F-02", SERVICE, "F-06", POSTGRES, "F-07", POSTGRES);

    private Gates() {}

    /// That the round took longer, if it did.
    static Optional<Violation> slow(String fault, Duration recovery, boolean isLong) {
        Duration most = OF.getOrDefault(fault, OTHERS).multipliedBy(isLong ? 2 : 1);
        return recovery.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        "SLOW",
                        "recovered in " + recovery.toSeconds() + " s, at most " + most.toSeconds() + " are allowed"));
    }
}
