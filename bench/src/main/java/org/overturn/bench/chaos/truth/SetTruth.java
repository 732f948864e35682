package org.overturn.bench.chaos.truth;

import java.util.List;
import java.util.Map;

/// What one ST says.
///
/// @param transaction its index in the file, from zero
/// @param claims number of CLP
/// @param chargeCents sum of CLP03
/// @param paidCents sum of CLP04
/// @param adjustedCents sum of the amounts of all CAS, by CAS01
/// @param providerAdjustmentCents sum of the amounts of all PLB
/// @param paymentCents BPR02
/// @param eventIds ids that its claims must have, in file order
public record SetTruth(
        int transaction,
        long claims,
        long chargeCents,
        long paidCents,
        Map<String, Long> adjustedCents,
        long providerAdjustmentCents,
        long paymentCents,
        List<String> eventIds) {

    public SetTruth {
        adjustedCents = Map.copyOf(adjustedCents);
        eventIds = List.copyOf(eventIds);
    }

    /// Whether the payment is what the claims were paid less what was kept back.
    public boolean balances() {
        return paidCents - providerAdjustmentCents == paymentCents;
    }
}
