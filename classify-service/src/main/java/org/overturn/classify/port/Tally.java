package org.overturn.classify.port;

/// Claims and their money.
///
/// @param claims number of CLP
/// @param chargeCents sum of CLP03
/// @param paidCents sum of CLP04
public record Tally(long claims, long chargeCents, long paidCents) {

    /// The sum of both.
    public Tally plus(Tally other) {
        return new Tally(claims + other.claims, chargeCents + other.chargeCents, paidCents + other.paidCents);
    }

    /// What remains.
    public Tally minus(Tally other) {
        return new Tally(claims - other.claims, chargeCents - other.chargeCents, paidCents - other.paidCents);
    }
}
