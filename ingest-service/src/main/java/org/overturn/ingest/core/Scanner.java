package org.overturn.ingest.core;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.overturn.events.RemittanceSealed;
import org.overturn.x12.Claim;
import org.overturn.x12.FileSummary;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.TransactionHeader;
import org.overturn.x12.TransactionSummary;

/// The first pass: folds what the reader comes across into a [Scan], in constant memory per transaction set.
public final class Scanner {

    private final List<ScannedTransaction> transactions = new ArrayList<>();
    private final Function<TransactionSummary, RemittanceSealed> seals;
    private final ClaimFingerprint claims = new ClaimFingerprint();
    private FingerprintSum sum = new FingerprintSum();
    private Totals totals = Totals.NONE;
    private boolean overflown;

    /// @param seals the mapping by which transaction sets are sealed
    public Scanner(Function<TransactionSummary, RemittanceSealed> seals) {
        this.seals = seals;
    }

    /// Takes the reader's next event, other than the last.
    public void take(RemittanceEvent event) {
        switch (event) {
            case RemittanceEvent.TransactionStarted ignored -> sum = new FingerprintSum();
            case RemittanceEvent.ClaimRead read -> claim(read.claim());
            case RemittanceEvent.TransactionEnded ended -> transaction(ended.summary());
            case RemittanceEvent.FileEnded ignored -> {}
        }
    }

    /// The result, when the file is over.
    public Scan finish(FileSummary summary) {
        FileSummary last = overflown ? FileFindings.overflown(summary) : summary;
        List<ScannedTransaction> judged = transactions.stream()
                .map(transaction -> FileFindings.judge(transaction, last))
                .toList();
        return new Scan(last, judged, totals);
    }

    private void claim(Claim claim) {
        sum.add(claims.of(claim));
    }

    private void transaction(TransactionSummary summary) {
        TransactionHeader header = summary.header();
        transactions.add(new ScannedTransaction(
                header,
                seals.apply(summary),
                Totals.of(summary),
                summary.sound(),
                false,
                summary.balanced(),
                fingerprint(header),
                interchangeKey(header)));
        sum = new FingerprintSum();
        try {
            totals = totals.plus(transactions.getLast().totals());
        } catch (ArithmeticException tooLarge) {
            overflown = true;
        }
    }

    private String fingerprint(TransactionHeader header) {
        var payment = header.payment();
        Digest digest = new Digest()
                .texts(
                        header.payer().lastName(),
                        header.payer().qualifier(),
                        header.payer().id())
                .texts(payment.trace(), payment.traceOriginator(), payment.cents(), payment.date())
                .texts(
                        header.payee().lastName(),
                        header.payee().qualifier(),
                        header.payee().id());
        sum.into(digest);
        return HexFormat.of().formatHex(digest.finish());
    }

    private static String interchangeKey(TransactionHeader header) {
        var isa = header.interchange();
        byte[] hash = new Digest()
                .texts(isa.senderQualifier(), isa.sender(), isa.receiverQualifier(), isa.receiver())
                .texts(isa.controlNumber(), header.group().controlNumber(), header.controlNumber())
                .finish();
        return HexFormat.of().formatHex(hash);
    }
}
