package org.overturn.classify.port;

import java.time.Instant;
import java.time.LocalDate;
import org.overturn.platform.rest.KeysetCursor;

/// A transaction set of which something is missing.
///
/// @param remittanceId the stored file
/// @param transaction index of the ST in the file, from zero
/// @param controlNumber ST02
/// @param paymentDate BPR16
/// @param sealedAt when the seal came
/// @param sealed what must arrive
/// @param stored what is stored
/// @param held what waits in the quarantine
public record OpenTransaction(
        String remittanceId,
        int transaction,
        String controlNumber,
        LocalDate paymentDate,
        Instant sealedAt,
        Tally sealed,
        Tally stored,
        Tally held) {

    /// Where the list goes on after this one.
    public KeysetCursor cursor() {
        return KeysetCursor.of(sealedAt, remittanceId, transaction);
    }
}
