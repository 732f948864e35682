package org.overturn.ingest.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.port.HeldTransactions.Held;

/// A held transaction set as operators see it.
record HeldView(
        @Nullable UUID quarantineId,
        @Nullable String reason,
        boolean releasable,
        String remittanceId,
        Instant heldAt,
        TransactionView transaction) {

    static HeldView of(Held held) {
        var reason = held.transaction().holdReason();
        return new HeldView(
                held.transaction().quarantineId(),
                reason == null ? null : Words.of(reason),
                reason != null && reason.releasable(),
                held.remittance().toString(),
                held.heldAt(),
                TransactionView.of(held.transaction()));
    }
}
