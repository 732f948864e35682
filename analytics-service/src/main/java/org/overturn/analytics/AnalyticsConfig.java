package org.overturn.analytics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// What operators set.
@ConfigMapping(prefix = "overturn.analytics")
public interface AnalyticsConfig {

    /// How payers write the reference of a provider adjustment, by payer id: the words in their order, each `account`,
    /// `date`, `claim` (the payer's own number) or `other`, for instance `account date claim`. A payer that is not
    /// named may use any order. Holds for what arrives from then on.
    Map<String, String> referenceLayouts();

    /// Telling ingest what is wholly counted.
    Confirmation confirmation();

    /// Settings of the confirmations.
    interface Confirmation {

        /// How often.
        @WithDefault("5s")
        Duration every();
    }
}
