package org.overturn.ingest.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.Decision;
import org.overturn.ingest.core.ScannedTransaction;
import org.overturn.ingest.core.SetHead;
import org.overturn.ingest.core.Totals;
import org.overturn.ingest.core.TransactionStatus;
import org.overturn.ingest.port.Arrival;

/// A row of `remittance_transaction` on its way in.
///
/// @param arrival its file
/// @param scanned what was found in it
/// @param contentToken keyed hash of what it says
/// @param decision what becomes of it
/// @param quarantineId under which operators find it when it is held
record TransactionRow(
        Arrival arrival,
        ScannedTransaction scanned,
        String contentToken,
        Decision decision,
        @Nullable UUID quarantineId) {

    static TransactionRow of(Arrival arrival, ScannedTransaction scanned, String contentToken, Decision decision) {
        boolean held = decision instanceof Decision.Held;
        return new TransactionRow(arrival, scanned, contentToken, decision, held ? UUID.randomUUID() : null);
    }

    String tenant() {
        return arrival.tenant().value();
    }

    UUID remittance() {
        return arrival.id().value();
    }

    SetHead head() {
        return scanned.head();
    }

    Totals totals() {
        return scanned.totals();
    }

    TransactionStatus status() {
        return switch (decision) {
            case Decision.Accepted ignored -> TransactionStatus.ACCEPTED;
            case Decision.Duplicate ignored -> TransactionStatus.DUPLICATE;
            case Decision.Held ignored -> TransactionStatus.HELD;
        };
    }

    @Nullable
    UUID duplicateOf() {
        return decision instanceof Decision.Duplicate(var first)
                ? first.remittance().value()
                : null;
    }

    @Nullable
    Integer duplicateOfTransaction() {
        return decision instanceof Decision.Duplicate(var first) ? first.transaction() : null;
    }

    @Nullable
    String holdReason() {
        return decision instanceof Decision.Held(var reason) ? Names.of(reason) : null;
    }

    @Nullable
    Instant heldAt() {
        return decision instanceof Decision.Held ? arrival.receivedAt() : null;
    }
}
