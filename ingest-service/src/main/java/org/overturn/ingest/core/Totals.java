package org.overturn.ingest.core;

import org.overturn.x12.TransactionSummary;

/// Counts and sums of claims, to reconcile against.
///
/// @param claims number of CLP
/// @param serviceLines number of SVC
/// @param chargeCents sum of CLP03 in cents
/// @param paidCents sum of CLP04 in cents
/// @param providerAdjustmentCents sum of the PLB amounts in cents; positive reduces the payment
/// @param unbalancedClaims claims that do not add up
public record Totals(
        long claims,
        long serviceLines,
        long chargeCents,
        long paidCents,
        long providerAdjustmentCents,
        long unbalancedClaims) {

    /// Of nothing.
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

    static Totals of(TransactionSummary summary) {
        return new Totals(
                summary.claims(),
                summary.serviceLines(),
                summary.chargeCents(),
                summary.paidCents(),
                summary.providerAdjustmentCents(),
                summary.unbalancedClaims());
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
                unbalancedClaims + other.unbalancedClaims);
    }
}
