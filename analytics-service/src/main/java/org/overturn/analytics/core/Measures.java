package org.overturn.analytics.core;

/// Sums that rollups are made of. All of them add up and can be taken away again.
///
/// @param claims decided claims (for `VERDICT`: all)
/// @param deniedClaims of these fully or partly denied
/// @param suspectClaims of these denied in disguise: everything written off as contractual; not among the denied
/// @param preventableClaims denied claims that could have been avoided
/// @param chargeCents billed, in cents
/// @param paidCents paid, in cents
/// @param deniedCents denied now, in cents
/// @param recoveredCents paid now over what the first denial paid, in cents
/// @param firstClaims claims adjudicated for the first time
/// @param initialDenials of these denied then
/// @param firstPassClaims of these resolved at once
/// @param adjudications adjudications behind the claims, reversals included
public record Measures(
        long claims,
        long deniedClaims,
        long suspectClaims,
        long preventableClaims,
        long chargeCents,
        long paidCents,
        long deniedCents,
        long recoveredCents,
        long firstClaims,
        long initialDenials,
        long firstPassClaims,
        long adjudications) {

    /// Nothing.
    public static final Measures ZERO = new Measures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// The sums of both.
    public Measures plus(Measures other) {
        return new Measures(
                claims + other.claims,
                deniedClaims + other.deniedClaims,
                suspectClaims + other.suspectClaims,
                preventableClaims + other.preventableClaims,
                chargeCents + other.chargeCents,
                paidCents + other.paidCents,
                deniedCents + other.deniedCents,
                recoveredCents + other.recoveredCents,
                firstClaims + other.firstClaims,
                initialDenials + other.initialDenials,
                firstPassClaims + other.firstPassClaims,
                adjudications + other.adjudications);
    }

    /// What takes these away.
    public Measures negated() {
        return new Measures(
                -claims,
                -deniedClaims,
                -suspectClaims,
                -preventableClaims,
                -chargeCents,
                -paidCents,
                -deniedCents,
                -recoveredCents,
                -firstClaims,
                -initialDenials,
                -firstPassClaims,
                -adjudications);
    }
}
