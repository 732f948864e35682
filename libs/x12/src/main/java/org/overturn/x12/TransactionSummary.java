package org.overturn.x12;

import java.util.List;

/// What a transaction set came to.
///
/// @param header what it said at its head
/// @param claims number of CLP
/// @param serviceLines number of SVC
/// @param chargeCents sum of CLP03
/// @param paidCents sum of CLP04
/// @param providerAdjustments PLB
/// @param providerAdjustmentCents sum of the PLB amounts
/// @param unbalancedClaims claims that do not add up
/// @param sound whether envelope, counts and mandatory elements are right, so that its claims can be used
/// @param balanced whether the claims' payments less the PLB are BPR02
/// @param segments from ST to SE
public record TransactionSummary(
        TransactionHeader header,
        int claims,
        long serviceLines,
        long chargeCents,
        long paidCents,
        List<ProviderAdjustment> providerAdjustments,
        long providerAdjustmentCents,
        int unbalancedClaims,
        boolean sound,
        boolean balanced,
        long segments) {

    public TransactionSummary {
        providerAdjustments = List.copyOf(providerAdjustments);
    }
}
