package org.overturn.analytics.rest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.core.ledger.Effect;
import org.overturn.analytics.port.LedgerBooks.Cash;
import org.overturn.analytics.port.LedgerBooks.EffectSums;
import org.overturn.analytics.port.LedgerBooks.Summary;

/// What adjustments come to, by effect, and claims against cash.
@Schema(name = "ProviderAdjustmentSummary")
public record ProviderAdjustmentSummary(
        @Nullable LocalDate from, @Nullable LocalDate to, CashView cash, List<EffectView> effects) {

    /// What claims were paid, what adjustments took of it and what was paid out. `unexplainedCents` is zero where
    /// payments add up; `withheldPayments` paid claims and paid nothing out; `missingAdjustments` are announced and
    /// are not here yet.
    @Schema(name = "Cash")
    public record CashView(
            long payments,
            long claimsPaidCents,
            long adjustmentCents,
            long paymentCents,
            long unexplainedCents,
            long withheldPayments,
            long missingAdjustments) {}

    /// Sums of one effect: `reducedCents` were taken from payments, `increasedCents` added to them, `openCents` are
    /// still to come.
    @Schema(name = "AdjustmentEffect")
    public record EffectView(
            Effect effect,
            long adjustments,
            long reducedCents,
            long increasedCents,
            long openAdjustments,
            long openCents,
            long reviewAdjustments,
            long unmatchedAdjustments) {

        static EffectView of(EffectSums it) {
            return new EffectView(
                    it.effect(),
                    it.adjustments(),
                    it.reducedCents(),
                    it.increasedCents(),
                    it.openAdjustments(),
                    it.openCents(),
                    it.reviewAdjustments(),
                    it.unmatchedAdjustments());
        }
    }

    static ProviderAdjustmentSummary of(Window window, Summary it) {
        return new ProviderAdjustmentSummary(
                window.from(),
                window.to(),
                cash(it.cash(), it.effects()),
                it.effects().stream().map(EffectView::of).toList());
    }

    private static CashView cash(Cash it, Collection<EffectSums> effects) {
        long here = effects.stream().mapToLong(EffectSums::adjustments).sum();
        return new CashView(
                it.payments(),
                it.claimsPaidCents(),
                it.adjustmentCents(),
                it.paymentCents(),
                it.claimsPaidCents() - it.adjustmentCents() - it.paymentCents(),
                it.withheldPayments(),
                it.toldAdjustments() - here);
    }
}
