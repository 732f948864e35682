package org.overturn.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a 277CA says before its first claim.
///
/// @param index in the file, from zero
/// @param byteOffset offset of the ST segment
/// @param segment ordinal of the ST segment
/// @param interchange the ISA around it
/// @param group the GS around it
/// @param controlNumber ST02
/// @param reference BHT03, the sender's number of this notice
/// @param createdOn BHT04
/// @param processedOn DTP*009 of the source, null where not given
/// @param source NM1 below HL*20, who answers: `PR` a payer, `AY` a clearinghouse
/// @param receiver NM1 below HL*21, who had submitted the claims
/// Source: X12 005010X214, BHT, loops 2100A, 2200A and 2100B
public record AcknowledgmentHeader(
        int index,
        long byteOffset,
        long segment,
        Interchange interchange,
        FunctionalGroup group,
        String controlNumber,
        String reference,
        @Nullable LocalDate createdOn,
        @Nullable LocalDate processedOn,
        Party source,
        Party receiver)
        implements SetHeader {}
