package org.overturn.ingest.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.overturn.x12.FileSummary;
import org.overturn.x12.Finding;
import org.overturn.x12.Position;
import org.overturn.x12.Severity;

/// What the findings of a file say of it and its transaction sets.
final class FileFindings {

    /// Errors after which every claim is still read as it was written.
    private static final Set<String> COUNTING = Set.of("X12.SE_COUNT", "X12.SE_CONTROL");

    private FileFindings() {}

    static ScannedTransaction judge(ScannedTransaction scanned, FileSummary file) {
        boolean miscounted = !scanned.sound() && complete(file) && onlyCounting(scanned.index(), file.findings());
        return new ScannedTransaction(
                scanned.head(),
                scanned.totals(),
                scanned.sound(),
                miscounted,
                scanned.balanced(),
                scanned.fingerprint(),
                scanned.interchangeKey());
    }

    /// A file whose sums over all transaction sets cannot be counted is not one that anybody sent in earnest.
    static FileSummary overflown(FileSummary file) {
        List<Finding> findings = new ArrayList<>(file.findings());
        findings.addFirst(new Finding(
                "X12.OVERFLOW",
                Severity.ERROR,
                "The amounts of the file add up to more than can be counted.",
                new Position(0, 0, -1, -1, -1, "", 0)));
        return new FileSummary(
                file.bytes(),
                file.segments(),
                file.interchanges(),
                file.groups(),
                file.transactions(),
                false,
                findings,
                file.findingsInAll() + 1);
    }

    private static boolean complete(FileSummary file) {
        return file.findings().size() == file.findingsInAll();
    }

    private static boolean onlyCounting(int transaction, List<Finding> findings) {
        List<String> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.position().transaction() == transaction)
                .map(Finding::code)
                .toList();
        return !errors.isEmpty() && COUNTING.containsAll(errors);
    }
}
