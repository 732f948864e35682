package org.overturn.bench.generate;

import java.util.List;

/// What one file says.
///
/// @param file its number in the series
/// @param transactions its ST in their order
public record FileTruth(int file, List<TransactionTruth> transactions) {

    public FileTruth {
        transactions = List.copyOf(transactions);
    }

    /// The sums over its transaction sets.
    public Totals totals() {
        return transactions.stream().map(Totals::of).reduce(Totals.NONE, Totals::plus);
    }
}
