package org.overturn.ingest.core;

import java.util.function.Function;
import org.overturn.events.RemittanceSealed;
import org.overturn.x12.FileSummary;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.TransactionHeader;
import org.overturn.x12.TransactionSummary;

/// The first pass over remittances: folds what the reader comes across into a [Scan].
public final class Scanner {

    private final Function<TransactionSummary, RemittanceSealed> seals;
    private final ClaimFingerprint claims = new ClaimFingerprint();
    private final Scanned scanned = new Scanned(FileKind.REMITTANCE);

    /// @param seals the mapping by which transaction sets are sealed
    public Scanner(Function<TransactionSummary, RemittanceSealed> seals) {
        this.seals = seals;
    }

    /// Takes the reader's next event, other than the last.
    public void take(RemittanceEvent event) {
        switch (event) {
            case RemittanceEvent.TransactionStarted ignored -> scanned.start();
            case RemittanceEvent.ClaimRead read -> scanned.claim(claims.of(read.claim()));
            case RemittanceEvent.TransactionEnded ended -> transaction(ended.summary());
            case RemittanceEvent.FileEnded ignored -> {}
        }
    }

    /// The result, when the file is over.
    public Scan finish(FileSummary summary) {
        return scanned.finish(summary);
    }

    private void transaction(TransactionSummary summary) {
        scanned.transaction(
                head(summary.header(), seals.apply(summary)),
                Totals.of(summary),
                summary.sound(),
                summary.balanced(),
                digest -> says(summary, digest));
    }

    private static SetHead head(TransactionHeader header, RemittanceSealed seal) {
        return new SetHead(
                FileKind.REMITTANCE,
                header.index(),
                header.segment(),
                header.byteOffset(),
                header.interchange(),
                header.group(),
                header.controlNumber(),
                header.payment().trace(),
                header.currency(),
                seal.payer(),
                seal.payee(),
                seal.paymentDate(),
                seal.paymentCents());
    }

    private static void says(TransactionSummary summary, Digest digest) {
        var header = summary.header();
        var payment = header.payment();
        digest.texts(
                        header.payer().lastName(),
                        header.payer().qualifier(),
                        header.payer().id())
                .texts(payment.trace(), payment.traceOriginator(), payment.cents(), payment.date())
                .texts(
                        header.payee().lastName(),
                        header.payee().qualifier(),
                        header.payee().id());
        if (!summary.providerAdjustments().isEmpty()) {
            adjustments(summary).into(digest);
        }
    }

    /// What moves only cash is content too: a notice without claims may say nothing else.
    private static FingerprintSum adjustments(TransactionSummary summary) {
        FingerprintSum pairs = new FingerprintSum();
        for (var pair : summary.providerAdjustments()) {
            pairs.add(new Digest()
                    .texts(pair.provider(), pair.fiscalDate(), pair.reason(), pair.reference(), pair.cents())
                    .finish());
        }
        return pairs;
    }
}
