package org.overturn.x12;

import java.util.List;

/// A service line of which an acknowledgment says something.
///
/// @param procedure SVC01
/// @param chargeCents SVC02
/// @param statuses STC of the line
/// @param references REF, for instance `FJ` the line's number
/// @param segment ordinal of the SVC segment
/// Source: X12 005010X214, loop 2220D
public record AcknowledgedLine(
        ProcedureCode procedure,
        long chargeCents,
        List<ClaimStatus> statuses,
        List<Reference> references,
        long segment) {

    public AcknowledgedLine {
        statuses = List.copyOf(statuses);
        references = List.copyOf(references);
    }
}
