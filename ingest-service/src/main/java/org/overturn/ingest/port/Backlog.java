package org.overturn.ingest.port;

import java.time.Instant;
import java.util.Optional;

/// How much waits for Kafka.
public interface Backlog {

    /// Files that wait, over all tenants, as of about a second ago.
    long unpublishedFiles();

    /// Since when the first of them waits; empty when none does.
    Optional<Instant> oldest();
}
