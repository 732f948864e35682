package org.overturn.ingest.rest;

import org.jspecify.annotations.Nullable;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.core.Totals;

/// How many of the claims of a 277CA were taken, and how many sent back.
record AcknowledgedView(long acceptedClaims, long acceptedCents, long rejectedClaims, long rejectedCents) {

    /// Null for a remittance: what it names was taken long before.
    static @Nullable AcknowledgedView of(FileKind kind, Totals totals) {
        return switch (kind) {
            case REMITTANCE -> null;
            case ACKNOWLEDGMENT ->
                new AcknowledgedView(
                        totals.claims() - totals.rejectedClaims(),
                        totals.chargeCents() - totals.rejectedCents(),
                        totals.rejectedClaims(),
                        totals.rejectedCents());
        };
    }
}
