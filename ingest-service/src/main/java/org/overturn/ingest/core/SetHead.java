package org.overturn.ingest.core;

import java.time.LocalDate;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.x12.FunctionalGroup;
import org.overturn.x12.Interchange;

/// What ingest keeps of a transaction set besides its counts, whatever its kind.
///
/// @param kind of the set
/// @param index in the file, from zero
/// @param segment ordinal of the ST segment
/// @param byteOffset offset of the ST segment
/// @param interchange the ISA around it
/// @param group the GS around it
/// @param controlNumber ST02
/// @param reference TRN02 of an 835, BHT03 of a 277CA
/// @param currency CUR02, empty for US dollars
/// @param payer who pays, or who acknowledges
/// @param payee who is paid, or who had submitted
/// @param day of the payment, or of the notice
/// @param paymentCents BPR02; zero for a 277CA
public record SetHead(
        FileKind kind,
        int index,
        long segment,
        long byteOffset,
        Interchange interchange,
        FunctionalGroup group,
        String controlNumber,
        String reference,
        String currency,
        Payer payer,
        Payee payee,
        LocalDate day,
        long paymentCents) {}
