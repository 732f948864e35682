package org.overturn.bench.chaos.truth;

import java.util.List;
import java.util.UUID;

/// What one file of one tenant says.
///
/// @param remittanceId the name that it must have
/// @param sets its ST in their order
public record FileTruth(String tenant, UUID remittanceId, List<SetTruth> sets) {

    public FileTruth {
        sets = List.copyOf(sets);
    }

    /// Number of CLP.
    public long claims() {
        return sets.stream().mapToLong(SetTruth::claims).sum();
    }

    /// Sum of CLP03.
    public long chargeCents() {
        return sets.stream().mapToLong(SetTruth::chargeCents).sum();
    }

    /// Sum of CLP04.
    public long paidCents() {
        return sets.stream().mapToLong(SetTruth::paidCents).sum();
    }
}
