package org.overturn.analytics.port;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.core.ledger.ClaimMatch;
import org.overturn.analytics.core.ledger.Effect;
import org.overturn.analytics.core.ledger.Standing;
import org.overturn.analytics.core.ledger.Standing.State;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// What people ask of provider adjustments, and of the payments that they move.
public interface LedgerBooks {

    /// Adjustments, the newest first.
    Uni<Page<Entry>> entries(TenantId tenant, EntryQuery query);

    /// Sums by effect, and claims against cash.
    Uni<Summary> summary(TenantId tenant, Window window);

    /// Payments, the newest first.
    Uni<Page<PaymentCash>> payments(TenantId tenant, PaymentQuery query);

    /// Folds all adjustments of the tenant anew and compares.
    Uni<Recount> recount(TenantId tenant);

    /// The outcome of a recount.
    ///
    /// @param adjustments that were compared
    /// @param differences those that stand elsewhere than all of them together say; none, ever
    record Recount(long adjustments, List<StandingDifference> differences) {

        public Recount {
            differences = List.copyOf(differences);
        }
    }

    /// An adjustment that does not stand where it should.
    record StandingDifference(String adjustmentId, Stands kept, Stands counted) {}

    /// Where an adjustment stands.
    record Stands(Effect effect, State state, long openCents, boolean acknowledged) {

        /// As folded.
        public static Stands of(Standing standing) {
            return new Stands(standing.effect(), standing.state(), standing.openCents(), standing.acknowledged());
        }
    }

    /// Which adjustments are wanted.
    ///
    /// @param window days of payment
    /// @param code PLB code, null for all
    /// @param payer payer id, null for all
    /// @param standing where they stand, null for all
    /// @param limit on the page
    /// @param after the last one of the page before
    record EntryQuery(
            Window window,
            @Nullable String code,
            @Nullable String payer,
            @Nullable Wanted standing,
            int limit,
            Optional<KeysetCursor> after) {}

    /// Which payments are wanted.
    ///
    /// @param window days of payment
    /// @param payer payer id, null for all
    /// @param limit on the page
    /// @param after the last one of the page before
    record PaymentQuery(Window window, @Nullable String payer, int limit, Optional<KeysetCursor> after) {}

    /// Where adjustments stand, as people ask for it.
    enum Wanted {
        OPEN,
        SETTLED,
        REVIEW,
        /// Its reference should name a claim, and names none that is known.
        UNMATCHED
    }

    /// An adjustment, where it stands, and the claims that it names.
    ///
    /// @param meaning of its code, null when that is unknown
    /// @param reference ciphertext, null where there is none
    /// @param plan equal for what is paired by reference, null where there is none
    record Entry(
            String eventId,
            String remittanceId,
            int transaction,
            int pair,
            long segment,
            String payerId,
            String payerName,
            String payeeName,
            @Nullable String payeeNpi,
            @Nullable String providerNpi,
            LocalDate paymentDate,
            @Nullable LocalDate fiscalPeriodEnd,
            String traceNumber,
            String code,
            @Nullable String meaning,
            Effect effect,
            State state,
            long amountCents,
            long openCents,
            @Nullable String reference,
            @Nullable String plan,
            boolean namesClaim,
            ClaimMatch match) {}

    /// Sums of one effect.
    ///
    /// @param reducedCents what the positive amounts took from payments
    /// @param increasedCents what the negative amounts added to them, as a positive number
    /// @param openCents what is still to come of it
    record EffectSums(
            Effect effect,
            long adjustments,
            long reducedCents,
            long increasedCents,
            long openAdjustments,
            long openCents,
            long reviewAdjustments,
            long unmatchedAdjustments) {}

    /// Claims against cash.
    ///
    /// @param claimsPaidCents what payers say they paid on claims
    /// @param adjustmentCents what provider adjustments took from it
    /// @param paymentCents what was paid out
    /// @param withheldPayments payments of nothing although claims were paid
    /// @param toldAdjustments adjustments that the seals announce
    record Cash(
            long payments,
            long claimsPaidCents,
            long adjustmentCents,
            long paymentCents,
            long withheldPayments,
            long toldAdjustments) {}

    /// The answer to [#summary].
    record Summary(List<EffectSums> effects, Cash cash) {

        public Summary {
            effects = List.copyOf(effects);
        }
    }

    /// One payment: what claims were paid, what adjustments took, what was paid out.
    record PaymentCash(
            String eventId,
            String remittanceId,
            int transaction,
            String payerId,
            LocalDate paymentDate,
            @Nullable String traceNumber,
            long claims,
            long paidCents,
            long providerAdjustmentCents,
            long paymentCents,
            List<EffectCents> effects) {

        public PaymentCash {
            effects = List.copyOf(effects);
        }
    }

    /// What one effect took from a payment; negative when it added to it.
    record EffectCents(Effect effect, long amountCents) {}
}
