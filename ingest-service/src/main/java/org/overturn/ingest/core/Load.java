package org.overturn.ingest.core;

import java.util.Optional;

/// How busy the service is when a file asks to come in.
///
/// @param uploadsInFlight uploads being read or stored
/// @param spoolBytes bytes that wait in the spool
/// @param unpublishedFiles files that wait for Kafka
/// @param freeDiskPercent share of the spool's disk that is free
public record Load(int uploadsInFlight, long spoolBytes, long unpublishedFiles, int freeDiskPercent) {

    /// The first limit that this load has reached.
    public Optional<Shortage> shortage(Capacity capacity) {
        if (uploadsInFlight >= capacity.uploadsInFlight()) {
            return Optional.of(Shortage.UPLOADS);
        }
        if (spoolBytes >= capacity.spoolBytes()) {
            return Optional.of(Shortage.SPOOL);
        }
        if (unpublishedFiles >= capacity.unpublishedFiles()) {
            return Optional.of(Shortage.BACKLOG);
        }
        return freeDiskPercent < capacity.freeDiskPercent() ? Optional.of(Shortage.DISK) : Optional.empty();
    }

    /// How much load is borne.
    ///
    /// @param uploadsInFlight most uploads at the same time
    /// @param spoolBytes most bytes in the spool
    /// @param unpublishedFiles most files that wait for Kafka
    /// @param freeDiskPercent least share of the disk that stays free
    public record Capacity(int uploadsInFlight, long spoolBytes, long unpublishedFiles, int freeDiskPercent) {}

    /// What there is not enough of.
    public enum Shortage {
        UPLOADS,
        SPOOL,
        BACKLOG,
        DISK
    }
}
