package org.overturn.analytics.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ledger.ClaimMatch.Confidence;
import org.overturn.analytics.core.ledger.Effect;
import org.overturn.analytics.core.ledger.Standing.State;
import org.overturn.analytics.port.LedgerBooks.Entry;

/// A provider-level adjustment: a pair of a PLB. A positive amount reduces the payment. `plan` is equal for what is
/// paired by reference; `openCents` is what remains to be taken, given back or applied.
@Schema(name = "ProviderAdjustment")
public record ProviderAdjustmentView(
        String adjustmentId,
        String remittanceId,
        int transaction,
        int index,
        long segment,
        String payerId,
        String payerName,
        String payeeName,
        @Nullable String payeeNpi,
        @Nullable String providerNpi,
        LocalDate paymentDate,
        String traceNumber,
        @Nullable LocalDate fiscalPeriodEnd,
        String code,
        @Nullable String meaning,
        Effect effect,
        State state,
        long amountCents,
        long openCents,
        @Nullable String reference,
        @Nullable String plan,
        @Nullable Match match) {

    /// The claims that the reference names; null where it need not name any and does not.
    @Schema(name = "ClaimMatch")
    public record Match(Confidence confidence, List<String> claimKeys) {}

    /// @param reference readable
    static ProviderAdjustmentView of(Entry it, @Nullable String reference) {
        boolean silent = !it.namesClaim() && it.match().confidence() == Confidence.NONE;
        return new ProviderAdjustmentView(
                it.eventId(),
                it.remittanceId(),
                it.transaction(),
                it.pair(),
                it.segment(),
                it.payerId(),
                it.payerName(),
                it.payeeName(),
                it.payeeNpi(),
                it.providerNpi(),
                it.paymentDate(),
                it.traceNumber(),
                it.fiscalPeriodEnd(),
                it.code(),
                it.meaning(),
                it.effect(),
                it.state(),
                it.amountCents(),
                it.openCents(),
                reference,
                it.plan(),
                silent ? null : new Match(it.match().confidence(), it.match().claimKeys()));
    }

    @Override
    public String toString() {
        return "ProviderAdjustmentView[" + adjustmentId + ", redacted]";
    }
}
