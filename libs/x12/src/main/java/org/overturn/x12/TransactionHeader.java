package org.overturn.x12;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a transaction set says before its first claim.
///
/// @param index in the file, from zero
/// @param byteOffset offset of the ST segment
/// @param segment ordinal of the ST segment
/// @param interchange the ISA around it
/// @param group the GS around it
/// @param controlNumber ST02
/// @param payment BPR and TRN
/// @param currency CUR02, empty for US dollars
/// @param productionDate DTM*405
/// @param payer N1*PR
/// @param payerReferences REF of the payer loop
/// @param payee N1*PE
/// @param payeeReferences REF of the payee loop
/// @param payerDetails address and contacts of the payer
/// @param payeeDetails address and remittance delivery of the payee
/// Source: X12 005010X221A1, loops 1000A and 1000B
public record TransactionHeader(
        int index,
        long byteOffset,
        long segment,
        Interchange interchange,
        FunctionalGroup group,
        String controlNumber,
        Payment payment,
        String currency,
        @Nullable LocalDate productionDate,
        Party payer,
        List<Reference> payerReferences,
        Party payee,
        List<Reference> payeeReferences,
        PartyDetails payerDetails,
        PartyDetails payeeDetails)
        implements SetHeader {

    public TransactionHeader {
        payerReferences = List.copyOf(payerReferences);
        payeeReferences = List.copyOf(payeeReferences);
    }
}
