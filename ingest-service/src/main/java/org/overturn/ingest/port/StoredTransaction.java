package org.overturn.ingest.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.HoldReason;
import org.overturn.ingest.core.Totals;
import org.overturn.ingest.core.TransactionStatus;

/// A transaction set as it is stored.
///
/// @param index in the file, from zero
/// @param controlNumber ST02
/// @param traceNumber TRN02
/// @param payerName payer as reported
/// @param payerId payer's identifier as events have it
/// @param payeeName payee as reported
/// @param payeeNpi payee's NPI, null where not given
/// @param paymentDate BPR16, else the next best date
/// @param paymentCents BPR02
/// @param totals counts and sums of its claims
/// @param balanced whether claims less PLB are BPR02
/// @param status where it stands
/// @param holdReason why it was held, null when it never was
/// @param quarantineId under which operators find it, null when it never was held
/// @param publishedClaims claims that Kafka has acknowledged
/// @param publishedAt when its seal was, null before
/// @param awaited services that have not confirmed that they have all of it
public record StoredTransaction(
        int index,
        String controlNumber,
        String traceNumber,
        String payerName,
        String payerId,
        String payeeName,
        @Nullable String payeeNpi,
        LocalDate paymentDate,
        long paymentCents,
        Totals totals,
        boolean balanced,
        TransactionStatus status,
        @Nullable HoldReason holdReason,
        @Nullable UUID quarantineId,
        long publishedClaims,
        @Nullable Instant publishedAt,
        List<String> awaited) {

    public StoredTransaction {
        awaited = List.copyOf(awaited);
    }

    /// Whether only operators may see it.
    public boolean forOperatorsOnly() {
        return holdReason != null && holdReason.forOperatorsOnly() && status != TransactionStatus.ACCEPTED;
    }
}
