package org.overturn.analytics.core;

/// What was sealed against what is counted. Several adjudications of a claim (a reversal, its correction, a second
/// payer's) fold into one fact, so claims are compared by adjudications; paid cents are conserved by the fold and
/// compare as they are; charges are not, a second payer repeats them.
///
/// @param claims facts, whatever their verdict
/// @param chargeCents billed, in cents
/// @param paidCents paid, in cents
/// @param deniedCents denied now, in cents
/// @param adjudications adjudications behind the facts
/// @param remittances files with at least one seal
/// @param transactions sealed transaction sets
/// @param sealedClaims claims (CLP) that ingest has published
/// @param sealedChargeCents sum of their charges, in cents
/// @param sealedPaidCents sum of their payments, in cents
/// @param quarantinedEvents events held for an operator: not in the facts
public record Reconciliation(
        long claims,
        long chargeCents,
        long paidCents,
        long deniedCents,
        long adjudications,
        long remittances,
        long transactions,
        long sealedClaims,
        long sealedChargeCents,
        long sealedPaidCents,
        long quarantinedEvents) {

    /// Sealed claims that are in no fact yet; below zero while a file is being published and its seal is still to come.
    public long missingClaims() {
        return sealedClaims - adjudications;
    }

    /// Sealed cents that are in no fact yet.
    public long missingPaidCents() {
        return sealedPaidCents - paidCents;
    }

    /// Whether everything sealed is counted, and nothing else.
    public boolean complete() {
        return missingClaims() == 0 && missingPaidCents() == 0;
    }
}
