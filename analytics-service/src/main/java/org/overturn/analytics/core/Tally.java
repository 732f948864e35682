package org.overturn.analytics.core;

/// Claims (CLP) and their cents.
///
/// @param claims how many
/// @param chargeCents sum of CLP03, in cents
/// @param paidCents sum of CLP04, in cents
public record Tally(long claims, long chargeCents, long paidCents) {

    /// Nothing.
    public static final Tally ZERO = new Tally(0, 0, 0);

    /// Both together.
    public Tally plus(Tally other) {
        return new Tally(claims + other.claims, chargeCents + other.chargeCents, paidCents + other.paidCents);
    }

    /// What is left of this without the other.
    public Tally minus(Tally other) {
        return new Tally(claims - other.claims, chargeCents - other.chargeCents, paidCents - other.paidCents);
    }
}
