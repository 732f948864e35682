package org.overturn.appeal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// What can be set in the appeals desk.
@ConfigMapping(prefix = "overturn.appeal")
public interface AppealConfig {

    /// Pause between two looks for changes of people that Kafka has not got yet.
    @WithDefault("500ms")
    Duration relayInterval();

    /// Most changes told in one transaction; their rows are locked until Kafka has them.
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int relayBatch();
}
