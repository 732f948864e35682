package org.overturn.ingest.core;

import java.util.Set;
import org.overturn.events.Payee;

/// Whose remittances a tenant takes.
///
/// @param npis National Provider Identifiers
/// @param taxIdTokens keyed hashes of tax ids
/// Source: X12 005010X221A1, loop 1000B, N1*PE and REF*TJ
public record Payees(Set<String> npis, Set<String> taxIdTokens) {

    /// Nothing is set: whatever is sent is taken.
    public static final Payees ANYBODY = new Payees(Set.of(), Set.of());

    public Payees {
        npis = Set.copyOf(npis);
        taxIdTokens = Set.copyOf(taxIdTokens);
    }

    /// Whether one is among them, by either number: practices have many NPIs and few tax ids.
    boolean know(Payee payee) {
        return equals(ANYBODY)
                || (payee.npi() != null && npis.contains(payee.npi()))
                || (payee.taxIdToken() != null && taxIdTokens.contains(payee.taxIdToken()));
    }
}
