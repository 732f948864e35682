package org.overturn.x12;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one submitted claim before its adjudication. Holds PHI.
///
/// @param index in its transaction, from zero
/// @param byteOffset offset of the TRN segment in the file
/// @param segment ordinal of the TRN segment
/// @param patientControlNumber TRN02, the number that the provider had given the claim
/// @param rejected whether it was sent back
/// @param chargeCents STC04, the claim's charge
/// @param statuses STC of the claim
/// @param provider NM1 of the billing provider above it
/// @param patient NM1*QC
/// @param serviceFrom first day of DTP*472, null where not given
/// @param serviceTo last day of DTP*472, null where not given
/// @param references REF, for instance `1K` the payer's claim number, `D9` the clearinghouse's
/// @param lines service lines of which something is said
/// Source: X12 005010X214, loops 2100C, 2100D and 2200D
public record AcknowledgedClaim(
        int index,
        long byteOffset,
        long segment,
        String patientControlNumber,
        boolean rejected,
        long chargeCents,
        List<ClaimStatus> statuses,
        Party provider,
        Party patient,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        List<Reference> references,
        List<AcknowledgedLine> lines)
        implements ClaimLoop {

    public AcknowledgedClaim {
        statuses = List.copyOf(statuses);
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "AcknowledgedClaim[" + index + " at segment " + segment + ", redacted]";
    }
}
