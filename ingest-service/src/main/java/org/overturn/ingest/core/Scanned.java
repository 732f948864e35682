package org.overturn.ingest.core;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.overturn.x12.FileSummary;

/// Collects the transaction sets of a file of either kind, in constant memory per set.
final class Scanned {

    private final FileKind kind;
    private final List<ScannedTransaction> transactions = new ArrayList<>();
    private FingerprintSum sum = new FingerprintSum();
    private Totals totals = Totals.NONE;
    private boolean overflown;

    Scanned(FileKind kind) {
        this.kind = kind;
    }

    /// A set begins.
    void start() {
        sum = new FingerprintSum();
    }

    /// What a claim of the set says.
    void claim(byte[] fingerprint) {
        sum.add(fingerprint);
    }

    /// The set is over.
    ///
    /// @param said adds what the set says besides its claims to its fingerprint
    void transaction(SetHead head, Totals counted, boolean sound, boolean balanced, Consumer<Digest> said) {
        Digest digest = new Digest();
        said.accept(digest);
        sum.into(digest);
        String fingerprint = HexFormat.of().formatHex(digest.finish());
        transactions.add(
                new ScannedTransaction(head, counted, sound, false, balanced, fingerprint, interchangeKey(head)));
        sum = new FingerprintSum();
        try {
            totals = totals.plus(counted);
        } catch (ArithmeticException tooLarge) {
            overflown = true;
        }
    }

    /// The result, when the file is over.
    Scan finish(FileSummary summary) {
        FileSummary last = overflown ? FileFindings.overflown(summary) : summary;
        List<ScannedTransaction> judged = transactions.stream()
                .map(transaction -> FileFindings.judge(transaction, last))
                .toList();
        return new Scan(kind, last, judged, totals);
    }

    private static String interchangeKey(SetHead head) {
        var isa = head.interchange();
        byte[] hash = new Digest()
                .texts(isa.senderQualifier(), isa.sender(), isa.receiverQualifier(), isa.receiver())
                .texts(isa.controlNumber(), head.group().controlNumber(), head.controlNumber())
                .finish();
        return HexFormat.of().formatHex(hash);
    }
}
