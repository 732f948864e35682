package org.overturn.platform;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How old things are, for gauges.
public final class Ages {

    private Ages() {}

    /// Seconds since the oldest, with milliseconds; zero when there is none, or when another clock is ahead of ours.
    public static double seconds(@Nullable Instant oldest, Instant now) {
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toMillis() / 1_000.0);
    }
}
