package org.overturn.bench.generate;

/// What some files say together. Summed over all files of a series it is what every store must come to.
///
/// @param claims number of CLP
/// @param claimsBegun distinct claims
/// @param chargeCents sum of CLP03
/// @param paidCents sum of CLP04
/// @param providerAdjustmentCents sum of the PLB amounts
/// @param paymentCents sum of BPR02
/// @param deniedClaims CLP that refuse something
/// @param denialsStanding claims that stand denied in the end
public record Totals(
        long transactions,
        long claims,
        long claimsBegun,
        long serviceLines,
        long chargeCents,
        long paidCents,
        long providerAdjustmentCents,
        long paymentCents,
        long deniedClaims,
        long denialsStanding) {

    /// Nothing at all.
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Totals of(TransactionTruth one) {
        return new Totals(
                1,
                one.claims(),
                one.claimsBegun(),
                one.serviceLines(),
                one.chargeCents(),
                one.paidCents(),
                one.providerAdjustmentCents(),
                one.paymentCents(),
                one.deniedClaims(),
                one.denialsStanding());
    }

    /// Both together.
    public Totals plus(Totals other) {
        return new Totals(
                transactions + other.transactions,
                claims + other.claims,
                claimsBegun + other.claimsBegun,
                serviceLines + other.serviceLines,
                chargeCents + other.chargeCents,
                paidCents + other.paidCents,
                providerAdjustmentCents + other.providerAdjustmentCents,
                paymentCents + other.paymentCents,
                deniedClaims + other.deniedClaims,
                denialsStanding + other.denialsStanding);
    }
}
