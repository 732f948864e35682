package org.overturn.ingest.core;

import java.time.Instant;
import java.util.List;
import org.overturn.x12.Finding;

/// What the sender of a file is told, now and whenever it asks again.
///
/// @param id the file
/// @param kind what it holds
/// @param status what became of it
/// @param receivedAt when it first arrived
/// @param bytes size after decompression
/// @param interchanges number of ISA
/// @param transactions number of ST
/// @param totals counts and sums over all of them
/// @param findings what was found, the first ones up to the limit
/// @param findingsInAll how many there were
public record Receipt(
        RemittanceId id,
        FileKind kind,
        FileStatus status,
        Instant receivedAt,
        long bytes,
        int interchanges,
        int transactions,
        Totals totals,
        List<Finding> findings,
        long findingsInAll) {

    public Receipt {
        findings = List.copyOf(findings);
    }
}
