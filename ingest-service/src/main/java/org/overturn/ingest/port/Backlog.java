package org.overturn.ingest.port;

/// How much waits for Kafka.
public interface Backlog {

    /// Files that wait, over all tenants, as of about a second ago.
    long unpublishedFiles();
}
