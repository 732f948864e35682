package org.overturn.analytics.core.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A provider adjustment as the ledger needs it.
///
/// @param tenantId whose
/// @param eventId its id
/// @param ledgerKey payer and payee
/// @param remittanceId the file
/// @param transaction the transaction set in it
/// @param pair its place there
/// @param paymentDate of the payment
/// @param code PLB03-1
/// @param amountCents positive reduces the payment
/// @param referenceToken keyed hash of the reference, null where there is none
/// @param acknowledged whether its transaction set makes it part of a returned refund, when that was found out before
public record Pair(
        String tenantId,
        String eventId,
        String ledgerKey,
        String remittanceId,
        int transaction,
        int pair,
        LocalDate paymentDate,
        String code,
        long amountCents,
        @Nullable String referenceToken,
        boolean acknowledged) {

    /// The order in which balances are settled: by day, then by position, so that it is the same however files came.
    static final Comparator<Pair> BY_DAY_AND_POSITION = Comparator.comparing(Pair::paymentDate)
            .thenComparing(Pair::remittanceId)
            .thenComparingInt(Pair::transaction)
            .thenComparingInt(Pair::pair);

    /// The transaction set.
    public record Payment(String tenantId, String remittanceId, int transaction) {}

    /// Where it stands.
    public Payment payment() {
        return new Payment(tenantId, remittanceId, transaction);
    }

    boolean isRefund() {
        return code.equals(AdjustmentCodes.AUTHORIZED_RETURN);
    }

    Pair acknowledged(boolean now) {
        return new Pair(
                tenantId,
                eventId,
                ledgerKey,
                remittanceId,
                transaction,
                pair,
                paymentDate,
                code,
                amountCents,
                referenceToken,
                now);
    }
}
