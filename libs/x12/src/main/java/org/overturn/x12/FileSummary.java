package org.overturn.x12;

import java.util.List;

/// What a file came to.
///
/// @param bytes read
/// @param segments read
/// @param interchanges number of ISA
/// @param groups number of GS
/// @param transactions number of ST 835
/// @param readable whether the envelopes hold and at least one transaction set is sound
/// @param findings what was found, up to the limit
/// @param findingsInAll how many there were
public record FileSummary(
        long bytes,
        long segments,
        int interchanges,
        int groups,
        int transactions,
        boolean readable,
        List<Finding> findings,
        long findingsInAll) {

    public FileSummary {
        findings = List.copyOf(findings);
    }
}
