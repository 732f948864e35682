package org.overturn.platform.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How consumers behave when something fails.
@ConfigMapping(prefix = "overturn.consumer")
public interface ConsumerConfig {

    /// First pause before a batch is tried again; doubles up to the longest.
    @WithDefault("1s")
    Duration firstPause();

    /// Longest pause.
    @WithDefault("30s")
    Duration longestPause();

    /// So many poisoned events in a row without a good one mean that we are the fault, not they.
    @WithDefault("20")
    int breakerEvents();

    /// How often lag and quarantine are looked at, for the metrics.
    @WithDefault("5s")
    Duration lookEvery();

    /// How long a shutdown waits for the batch in flight.
    @WithDefault("10s")
    Duration shutdownPatience();
}
