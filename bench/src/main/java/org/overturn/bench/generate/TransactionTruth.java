package org.overturn.bench.generate;

import java.util.Map;
import java.util.TreeMap;

/// What one transaction set says, counted while it was made.
///
/// @param index of the ST in the file, from zero
/// @param control ST02
/// @param claims number of CLP
/// @param claimsBegun claims whose first word it is: less than the CLP by reversals, corrections and parts
/// @param serviceLines number of SVC
/// @param chargeCents sum of CLP03
/// @param paidCents sum of CLP04
/// @param adjustmentCents sum of the CAS amounts by group
/// @param providerAdjustmentCents sum of the PLB amounts
/// @param paymentCents BPR02
/// @param deniedClaims CLP that refuse something, reversals not among them
/// @param denialsStanding how many more claims stand denied after it than before; less than zero where corrections pay
public record TransactionTruth(
        int index,
        String control,
        int claims,
        int claimsBegun,
        long serviceLines,
        long chargeCents,
        long paidCents,
        Map<String, Long> adjustmentCents,
        long providerAdjustmentCents,
        long paymentCents,
        int deniedClaims,
        int denialsStanding) {

    public TransactionTruth {
        adjustmentCents = new TreeMap<>(adjustmentCents);
    }
}
