package org.overturn.x12;

/// What a 277CA came to.
///
/// @param header what it said at its head
/// @param claims number of claims, accepted and rejected
/// @param rejectedClaims of these rejected
/// @param serviceLines number of SVC
/// @param chargeCents sum of the claims' charges
/// @param rejectedCents sum of the rejected claims' charges
/// @param sound whether envelope, counts and mandatory elements are right, so that its claims can be used
/// @param balanced whether the counts and amounts that it states itself are those of its claims; they are not where a
///     batch was sent back as a whole, whose claims it does not name
/// @param segments from ST to SE
public record AcknowledgmentSummary(
        AcknowledgmentHeader header,
        int claims,
        int rejectedClaims,
        long serviceLines,
        long chargeCents,
        long rejectedCents,
        boolean sound,
        boolean balanced,
        long segments) {}
