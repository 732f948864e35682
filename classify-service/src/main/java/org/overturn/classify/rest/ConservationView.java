package org.overturn.classify.rest;

import org.overturn.classify.port.Conservation;
import org.overturn.classify.port.Tally;
import org.overturn.platform.rest.Page;

/// Whether everything that was published has arrived: what the seals say, what is stored, what waits in the quarantine,
/// what is missing; and the transaction sets that are not complete, oldest first.
record ConservationView(
        long transactions,
        long openTransactions,
        Tally sealed,
        Tally stored,
        Tally held,
        Tally missing,
        Page<OpenTransactionView> open) {

    static ConservationView of(Conservation sums, Page<OpenTransactionView> open) {
        return new ConservationView(
                sums.transactions(),
                sums.openTransactions(),
                sums.sealed(),
                sums.stored(),
                sums.held(),
                sums.sealed().minus(sums.stored()).minus(sums.held()),
                open);
    }
}
