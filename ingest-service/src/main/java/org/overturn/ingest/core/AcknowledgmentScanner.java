package org.overturn.ingest.core;

import java.time.LocalDate;
import java.util.function.Function;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.x12.AcknowledgedClaim;
import org.overturn.x12.AcknowledgedLine;
import org.overturn.x12.AcknowledgmentEvent;
import org.overturn.x12.AcknowledgmentHeader;
import org.overturn.x12.AcknowledgmentSummary;
import org.overturn.x12.ClaimStatus;
import org.overturn.x12.FileSummary;
import org.overturn.x12.Reference;

/// The first pass over claim acknowledgments (277CA): folds what the reader comes across into a [Scan].
///
/// Source: X12 005010X214
public final class AcknowledgmentScanner {

    private final Function<AcknowledgmentHeader, Payer> payers;
    private final Function<AcknowledgmentHeader, LocalDate> days;
    private final Digest claims = new Digest();
    private final Scanned scanned = new Scanned(FileKind.ACKNOWLEDGMENT);

    /// @param payers the mapping by which it is told who acknowledges
    /// @param days the mapping by which notices have their day
    public AcknowledgmentScanner(
            Function<AcknowledgmentHeader, Payer> payers, Function<AcknowledgmentHeader, LocalDate> days) {
        this.payers = payers;
        this.days = days;
    }

    /// Takes the reader's next event, other than the last.
    public void take(AcknowledgmentEvent event) {
        switch (event) {
            case AcknowledgmentEvent.TransactionStarted ignored -> scanned.start();
            case AcknowledgmentEvent.ClaimRead read -> scanned.claim(fingerprint(read.claim()));
            case AcknowledgmentEvent.TransactionEnded ended -> transaction(ended.summary());
            case AcknowledgmentEvent.FileEnded ignored -> {}
        }
    }

    /// The result, when the file is over.
    public Scan finish(FileSummary summary) {
        return scanned.finish(summary);
    }

    private void transaction(AcknowledgmentSummary summary) {
        var header = summary.header();
        scanned.transaction(
                head(header), Totals.of(summary), summary.sound(), summary.balanced(), digest -> says(header, digest));
    }

    private SetHead head(AcknowledgmentHeader header) {
        return new SetHead(
                FileKind.ACKNOWLEDGMENT,
                header.index(),
                header.segment(),
                header.byteOffset(),
                header.interchange(),
                header.group(),
                header.controlNumber(),
                header.reference(),
                "",
                payers.apply(header),
                new Payee(header.receiver().lastName(), null, null),
                days.apply(header),
                0);
    }

    /// The sender's number of the notice tells a copy in another envelope from a second notice about the same claims.
    private static void says(AcknowledgmentHeader header, Digest digest) {
        digest.texts(FileKind.ACKNOWLEDGMENT.set(), header.reference(), header.createdOn(), header.processedOn())
                .texts(
                        header.source().entity(),
                        header.source().lastName(),
                        header.source().id())
                .texts(header.receiver().lastName(), header.receiver().id());
    }

    private byte[] fingerprint(AcknowledgedClaim claim) {
        return claims.texts(claim.patientControlNumber(), claim.rejected(), claim.chargeCents())
                .texts(claim.serviceFrom(), claim.serviceTo())
                .texts(claim.provider().lastName(), claim.provider().id())
                .texts(
                        claim.patient().lastName(),
                        claim.patient().firstName(),
                        claim.patient().id())
                .each(claim.statuses(), AcknowledgmentScanner::status)
                .each(claim.references(), AcknowledgmentScanner::reference)
                .each(claim.lines(), AcknowledgmentScanner::line)
                .finish();
    }

    private static void line(Digest digest, AcknowledgedLine line) {
        digest.texts(line.procedure().qualifier(), line.procedure().code(), line.chargeCents())
                .each(line.procedure().modifiers(), Digest::text)
                .each(line.statuses(), AcknowledgmentScanner::status)
                .each(line.references(), AcknowledgmentScanner::reference);
    }

    private static void status(Digest digest, ClaimStatus status) {
        digest.texts(status.action(), status.effectiveOn())
                .each(status.codes(), (d, code) -> d.texts(code.category(), code.status(), code.entity()));
    }

    private static void reference(Digest digest, Reference reference) {
        digest.texts(reference.qualifier(), reference.value());
    }
}
