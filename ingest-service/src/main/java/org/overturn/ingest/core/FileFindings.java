package org.overturn.ingest.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.overturn.x12.FileSummary;
import org.overturn.x12.Finding;
import org.overturn.x12.Limits;
import org.overturn.x12.Position;
import org.overturn.x12.Severity;

/// What the findings of a file say of it and its transaction sets.
final class FileFindings {

    /// Errors after which every claim is still read as it was written.
    private static final Set<String> COUNTING = Set.of("X12.SE_COUNT", "X12.SE_CONTROL");

    private static final int MOST_FINDINGS = Limits.DEFAULT.findingsPerFile();

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

    /// The trace number is known from other content of the same payer. Payers that pay nothing often fill it in with
    /// always the same number; where money moves it is harder to match.
    ///
    /// Source: X12 005010X221A1, TRN02, unique for the payer
    static Finding traceReused(ScannedTransaction scanned) {
        SetHead head = scanned.head();
        return new Finding(
                "X12.TRACE_REUSED",
                head.paymentCents() == 0 ? Severity.INFO : Severity.WARNING,
                "The payer has used this trace number before, for other content.",
                new Position(
                        head.byteOffset(),
                        head.segment(),
                        head.interchange().index(),
                        head.group().index(),
                        head.index(),
                        "ST",
                        0));
    }

    /// The first findings up to the limit, and those of the triage as far as there is room.
    static List<Finding> together(FileSummary file, List<Finding> later) {
        if (later.isEmpty()) {
            return file.findings();
        }
        List<Finding> all = new ArrayList<>(file.findings());
        later.stream().limit(Math.max(0, MOST_FINDINGS - all.size())).forEach(all::add);
        return all;
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
