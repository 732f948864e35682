package org.overturn.x12;

/// What the claims of a transaction set come to. An overflow throws [ArithmeticException].
final class Sums {

    private long serviceLines;
    private long chargeCents;
    private long paidCents;
    private int unbalancedClaims;

    void add(Claim claim) {
        serviceLines += claim.lines().size();
        unbalancedClaims += claim.balanced() ? 0 : 1;
        chargeCents = Math.addExact(chargeCents, claim.chargeCents());
        paidCents = Math.addExact(paidCents, claim.paidCents());
    }

    /// The payments less what the PLB takes.
    long less(long providerAdjustmentCents) {
        return Math.subtractExact(paidCents, providerAdjustmentCents);
    }

    long serviceLines() {
        return serviceLines;
    }

    long chargeCents() {
        return chargeCents;
    }

    long paidCents() {
        return paidCents;
    }

    int unbalancedClaims() {
        return unbalancedClaims;
    }
}
