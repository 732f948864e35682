package org.overturn.ingest.intake;

import java.time.Duration;
import org.overturn.ingest.IngestConfig;

/// The limits as they are when nobody sets them.
record TestLimits() implements IngestConfig.FileLimits {

    @Override
    public long fileBytes() {
        return 256L << 20;
    }

    @Override
    public long slowestBytesPerSecond() {
        return 0;
    }

    @Override
    public Duration slownessPatience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int inflationRatio() {
        return 100;
    }

    @Override
    public int claimsPerTransaction() {
        return 10_000;
    }

    @Override
    public int transactionsPerFile() {
        return 1_000;
    }

    @Override
    public int interchangesPerFile() {
        return 50;
    }

    @Override
    public int findingsPerFile() {
        return 200;
    }
}
