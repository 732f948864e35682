package org.overturn.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What an operator of ingest can set. Everything has a default that a small machine can bear; units come last in the
/// names.
@ConfigMapping(prefix = "overturn.ingest")
public interface IngestConfig {

    /// What is accepted of one file.
    FileLimits limits();

    /// When the door is shut for a while.
    Door door();

    /// Where bytes wait, encrypted, until they are stored.
    Spool spool();

    /// How stored files are published.
    Relay relay();

    /// What happens with what other services do not confirm.
    Confirmation confirmation();

    /// Folder that is watched for files, one sub-folder per tenant or, with `drop-tenant`, the folder itself. Not set:
    /// none is watched.
    Optional<Path> dropFolder();

    /// Tenant of the files that lie in the drop folder itself.
    Optional<String> dropTenant();

    /// How often the drop folder is looked at; a file is taken when it did not change between two looks.
    @WithDefault("1s")
    Duration dropInterval();

    /// Limits of one file.
    interface FileLimits {

        /// Largest file after decompression, in bytes. 256 MB hold 400,000 claims, ten times the largest real
        /// remittance seen.
        @WithDefault("268435456")
        @Min(1_024)
        long fileBytes();

        /// What a sender must give at least, over each stretch of `slowness-patience`. A modem does four times as much.
        @WithDefault("1024")
        @Min(0)
        long slowestBytesPerSecond();

        /// How long a sender may be slower.
        @WithDefault("30s")
        Duration slownessPatience();

        /// Most that one byte may unpack to. Real remittances reach 15.
        @WithDefault("100")
        @Min(2)
        int inflationRatio();

        /// Most claims of a transaction set (ST).
        @WithDefault("10000")
        @Min(1)
        int claimsPerTransaction();

        /// Most transaction sets of a file.
        @WithDefault("1000")
        @Min(1)
        int transactionsPerFile();

        /// Most interchanges (ISA) of a file.
        @WithDefault("50")
        @Min(1)
        int interchangesPerFile();

        /// Most findings kept of a file; all are counted.
        @WithDefault("200")
        @Min(1)
        int findingsPerFile();
    }

    /// Conditions under which uploads are put off.
    interface Door {

        /// Files that one tenant may send in a minute; 0 for any number.
        @WithDefault("0")
        @Min(0)
        long filesPerTenantPerMinute();

        /// Uploads at the same time. Each holds a thread and half a megabyte.
        @WithDefault("32")
        @Min(1)
        int uploadsInFlight();

        /// Files that wait for Kafka before no more are accepted. Each waits in PostgreSQL and costs no memory here.
        @WithDefault("100000")
        @Min(1)
        long unpublishedFiles();

        /// Share of the spool's disk that stays free, in percent.
        @WithDefault("15")
        @Min(0)
        @Max(100)
        int freeDiskPercent();
    }

    /// The spool.
    interface Spool {

        /// Folder; belongs to this process alone. Default: a folder of its own beneath the system's temporary one.
        Optional<Path> folder();

        /// Most bytes on disk for all uploads together: four files of the largest size.
        @WithDefault("1073741824")
        @Min(1_024)
        long bytes();
    }

    /// Comparing what is published with what the other services confirm.
    interface Confirmation {

        /// How often.
        @WithDefault("15s")
        Duration every();

        /// When a transaction set is published again that a service has not confirmed, though it has confirmed what was
        /// published later. A confirmation takes seconds. Each further time it takes four times as long.
        @WithDefault("5m")
        Duration patience();

        /// The same while the service confirms nothing: it is down or behind, and will come to it.
        @WithDefault("1h")
        Duration silence();

        /// How often a transaction set is published again by itself: more than thrice is for an operator.
        @WithDefault("3")
        @Min(0)
        @Max(10)
        int attempts();

        /// Most transaction sets that are published again after one look.
        @WithDefault("100")
        @Min(1)
        int setsAtOnce();
    }

    /// The relay.
    interface Relay {

        /// Claims that go to Kafka at once.
        @WithDefault("500")
        @Min(1)
        @Max(5_000)
        int claimsPerBatch();

        /// Files published at the same time.
        @WithDefault("4")
        @Min(1)
        @Max(64)
        int filesAtOnce();

        /// How long a file belongs to the relay that took it: renewed with every batch, and while Kafka takes its time.
        /// This long a file waits whose relay was killed.
        @WithDefault("15s")
        Duration lease();

        /// First pause after a failure; doubles with each further one.
        @WithDefault("500ms")
        Duration backoff();

        /// Longest pause after a failure.
        @WithDefault("10s")
        Duration longestBackoff();
    }
}
