package org.overturn.classify.port;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The service's settings.
@ConfigMapping(prefix = "overturn.classify")
public interface ClassifyConfig {

    /// Files that are assessed and not stored.
    Assessments assessments();

    /// Denial policies beside those that the product brings along.
    PolicyFiles policies();

    /// Official words of codes that tenants load.
    Descriptions descriptions();

    /// Watching that everything published arrives.
    Conservation conservation();

    /// Limits of `POST /v1/assessments`.
    interface Assessments {

        /// Most bytes of a question, all files of it together. The claims of 8 MB, about 14,000, take 100 MB of memory
        /// while they are answered.
        @WithName("max-bytes")
        @WithDefault("8388608")
        int maxBytes();

        /// Most questions answered at the same time; others are asked to come again.
        @WithDefault("2")
        int atOnce();
    }

    /// Policies of the house.
    interface PolicyFiles {

        /// A folder with a folder for each version, laid out like those of the product (`policy.csv`, `carc.csv`, …).
        /// They decide for nobody until they are promoted.
        Optional<Path> folder();

        /// Most bytes of a tenant's own version, all files of it together: ten times the rows of all tables that ship.
        @WithName("max-bytes")
        @WithDefault("2097152")
        long maxBytes();
    }

    /// Limits of `PUT /v1/codes/{list}/descriptions`.
    interface Descriptions {

        /// Most bytes of a code list: ten times the longest one published.
        @WithName("max-bytes")
        @WithDefault("4194304")
        int maxBytes();
    }

    /// Settings of the watch.
    interface Conservation {

        /// How often open transaction sets are looked at.
        @WithDefault("5s")
        Duration every();

        /// How long a transaction set may be open before an operator should know.
        @WithDefault("5m")
        Duration patience();
    }
}
