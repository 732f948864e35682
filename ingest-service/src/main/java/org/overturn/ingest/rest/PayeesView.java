package org.overturn.ingest.rest;

import java.util.List;
import org.overturn.ingest.core.Payees;

/// The payees that are set. A tax id may be a person's: only how many there are is known.
record PayeesView(List<String> npis, int taxIds, boolean anybody) {

    static PayeesView of(Payees payees) {
        return new PayeesView(
                payees.npis().stream().sorted().toList(), payees.taxIdTokens().size(), payees.equals(Payees.ANYBODY));
    }
}
