package org.overturn.classify.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.overturn.classify.port.OpenTransaction;
import org.overturn.classify.port.Tally;

/// A transaction set of which something is missing.
record OpenTransactionView(
        String remittanceId,
        int transaction,
        String controlNumber,
        LocalDate paymentDate,
        Instant sealedAt,
        Tally sealed,
        Tally stored,
        Tally held) {

    static OpenTransactionView of(OpenTransaction open) {
        return new OpenTransactionView(
                open.remittanceId(),
                open.transaction(),
                open.controlNumber(),
                open.paymentDate(),
                open.sealedAt(),
                open.sealed(),
                open.stored(),
                open.held());
    }
}
