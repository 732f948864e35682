package org.overturn.ingest.port;

/// How full the spool is.
public interface SpoolUse {

    /// Bytes on disk, of all uploads together.
    long bytes();

    /// Share of the disk that is free, in percent.
    int freeDiskPercent();
}
