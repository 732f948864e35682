package org.overturn.ingest.core;

import java.util.List;
import org.overturn.x12.FileSummary;

/// What the first pass over a file found.
///
/// @param kind what the file holds
/// @param summary envelopes and findings
/// @param transactions the transaction sets in file order
/// @param totals sums over all of them
public record Scan(FileKind kind, FileSummary summary, List<ScannedTransaction> transactions, Totals totals) {

    public Scan {
        transactions = List.copyOf(transactions);
    }

    /// Whether anything of the file can be used.
    public boolean readable() {
        return summary.readable();
    }
}
