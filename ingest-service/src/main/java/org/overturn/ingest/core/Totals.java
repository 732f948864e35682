package org.overturn.ingest.core;

import org.overturn.x12.AcknowledgmentSummary;
import org.overturn.x12.TransactionSummary;

/// Counts and sums of claims, to reconcile against.
///
/// @param claims number of CLP; of a 277CA the claims acknowledged
/// @param serviceLines number of SVC
/// @param chargeCents sum of CLP03 in cents; of a 277CA of STC04
/// @param paidCents sum of CLP04 in cents
/// @param providerAdjustmentCents sum of the PLB amounts in cents; positive reduces the payment
/// @param unbalancedClaims claims that do not add up
/// @param rejectedClaims claims sent back before adjudication; only a 277CA has any
/// @param rejectedCents charges of these
public record Totals(
        long claims,
        long serviceLines,
        long chargeCents,
        long paidCents,
        long providerAdjustmentCents,
        long unbalancedClaims,
        long rejectedClaims,
        long rejectedCents) {

    /// Of nothing.
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

    static Totals of(TransactionSummary summary) {
        return new Totals(
                summary.claims(),
                summary.serviceLines(),
                summary.chargeCents(),
                summary.paidCents(),
                summary.providerAdjustmentCents(),
                summary.unbalancedClaims(),
                0,
                0);
    }

    static Totals of(AcknowledgmentSummary summary) {
        return new Totals(
                summary.claims(),
                summary.serviceLines(),
                summary.chargeCents(),
                0,
                0,
                0,
                summary.rejectedClaims(),
                summary.rejectedCents());
    }

    /// The sum.
    ///
    /// @throws ArithmeticException when it is more than a `long` holds
    Totals plus(Totals other) {
        return new Totals(
                claims + other.claims,
                serviceLines + other.serviceLines,
                Math.addExact(chargeCents, other.chargeCents),
                Math.addExact(paidCents, other.paidCents),
                Math.addExact(providerAdjustmentCents, other.providerAdjustmentCents),
                unbalancedClaims + other.unbalancedClaims,
                rejectedClaims + other.rejectedClaims,
                Math.addExact(rejectedCents, other.rejectedCents));
    }
}
