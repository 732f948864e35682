package org.overturn.analytics.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ledger.Effect;
import org.overturn.analytics.port.LedgerBooks.PaymentCash;

/// A payment: what its claims were paid, what adjustments took from that and what was paid out. `withheld` says that
/// claims were paid and no cash came: they are paid nevertheless.
@Schema(name = "PaymentCash")
public record PaymentCashView(
        String remittanceId,
        int transaction,
        String payerId,
        LocalDate paymentDate,
        @Nullable String traceNumber,
        long claims,
        long claimsPaidCents,
        long adjustmentCents,
        long paymentCents,
        boolean withheld,
        List<Moved> effects) {

    /// What one effect took; negative when it added.
    @Schema(name = "PaymentEffect")
    public record Moved(Effect effect, long amountCents) {}

    static PaymentCashView of(PaymentCash it) {
        return new PaymentCashView(
                it.remittanceId(),
                it.transaction(),
                it.payerId(),
                it.paymentDate(),
                it.traceNumber(),
                it.claims(),
                it.paidCents(),
                it.providerAdjustmentCents(),
                it.paymentCents(),
                it.paidCents() > 0 && it.paymentCents() == 0,
                it.effects().stream()
                        .map(moved -> new Moved(moved.effect(), moved.amountCents()))
                        .toList());
    }
}
