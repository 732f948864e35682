package org.overturn.ingest.core;

/// How a file came.
public enum Channel {
    HTTP,
    DROP
}
