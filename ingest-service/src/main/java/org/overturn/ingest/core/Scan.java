package org.overturn.ingest.core;

import java.util.List;
import org.overturn.x12.FileSummary;
import org.overturn.x12.Finding;

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

    /// Everything found in the file, with what the tenant's other files tell of it.
    public List<Finding> findings(List<Finding> later) {
        return FileFindings.together(summary, later);
    }

    /// Whether anything of the file can be used.
    public boolean readable() {
        return summary.readable();
    }
}
