package org.overturn.x12;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one 277CA from ST to SE along its levels: who answers, who had submitted, for which provider, which patient.
/// Keeps the head and one claim at a time.
///
/// Source: X12 005010X214, HL03 20, 21, 19 and PT
final class AcknowledgmentSetReader implements SetReader {

    private final Segment segment;
    private final Limits limits;
    private final Consumer<AcknowledgmentEvent> sink;
    private final AcknowledgmentHead head;
    private final AcknowledgedClaimBuilder claim = new AcknowledgedClaimBuilder();
    private final StatedCounts ofReceiver = new StatedCounts();
    private final StatedCounts ofProviders = new StatedCounts();
    private @Nullable AcknowledgmentHeader header;
    private Level level = Level.NONE;
    private Party provider = Party.NOBODY;
    private Party patient = Party.NOBODY;
    private boolean inClaim;
    private boolean sound = true;
    private int claims;
    private int rejectedClaims;
    private long serviceLines;
    private long chargeCents;
    private long rejectedCents;
    private long segments = 1;

    /// Of what the reader is being told.
    private enum Level {
        NONE,
        SOURCE,
        RECEIVER,
        PROVIDER,
        PATIENT
    }

    AcknowledgmentSetReader(
            Segment segment, Limits limits, Consumer<AcknowledgmentEvent> sink, AcknowledgmentHead head) {
        this.segment = segment;
        this.limits = limits;
        this.sink = sink;
        this.head = head;
    }

    @Override
    public boolean takeInClaim(int id) {
        if (!inClaim || !claim.take(id, segment)) {
            return false;
        }
        segments++;
        if (claim.segments() > limits.segmentsPerClaim()
                || segment.byteOffset() - claim.byteOffset() > limits.bytesPerClaim()) {
            segment.error("X12.CLAIM_TOO_LONG", "The claim is larger than the limit.", 0);
            inClaim = false;
        }
        noteErrors();
        return true;
    }

    @Override
    public void take(int id) {
        segments++;
        try {
            outside(id);
        } catch (ArithmeticException tooLarge) {
            overflow();
        }
        noteErrors();
    }

    private void outside(int id) {
        switch (id) {
            case Ids.BHT -> head.beginning(segment);
            case Ids.HL -> level();
            case Ids.NM1 -> party(Party.of(segment));
            case Ids.TRN -> trace();
            case Ids.STC -> batch();
            case Ids.QTY -> stated().quantity(segment);
            case Ids.AMT -> stated().amount(segment);
            case Ids.DTP -> head.date(segment);
            case Ids.REF, Ids.PER, Ids.N3, Ids.N4 -> {}
            default -> segment.warn("X12.UNEXPECTED_SEGMENT", "The segment is unknown, or not expected here.", 0);
        }
    }

    private void level() {
        endClaim();
        level = switch (segment.code(3)) {
            case "20" -> Level.SOURCE;
            case "21" -> Level.RECEIVER;
            case "19" -> Level.PROVIDER;
            case "PT" -> Level.PATIENT;
            default -> {
                segment.error("X12.LEVEL", "The level is none that an acknowledgment has.", 3);
                yield Level.NONE;
            }
        };
        patient = Party.NOBODY;
    }

    private void party(Party party) {
        switch (level) {
            case NONE -> segment.error("X12.OUT_OF_PLACE", "A name stands outside of any level.", 0);
            case SOURCE -> head.source(party);
            case RECEIVER -> head.receiver(party);
            case PROVIDER -> provider = party;
            case PATIENT -> patient = party;
        }
    }

    /// Below a patient a claim begins; above, it is the number of a batch.
    private void trace() {
        if (level != Level.PATIENT) {
            return;
        }
        endClaim();
        endHead();
        if (claims == limits.claimsPerTransaction()) {
            segment.error("X12.TOO_MANY_CLAIMS", "The transaction set has more claims than the limit.", 0);
        }
        inClaim = true;
        claim.start(claims++, provider, patient, segment);
    }

    private void batch() {
        if (ClaimStatus.of(segment).rejects()) {
            segment.warn("X12.BATCH_REJECTED", "A batch is sent back as a whole; its claims are not named.", 0);
        }
    }

    private StatedCounts stated() {
        return level == Level.PROVIDER ? ofProviders : ofReceiver;
    }

    private void endClaim() {
        if (!inClaim) {
            return;
        }
        inClaim = false;
        var built = claim.build(segment);
        serviceLines += built.lines().size();
        chargeCents = Math.addExact(chargeCents, built.chargeCents());
        if (built.rejected()) {
            rejectedClaims++;
            rejectedCents = Math.addExact(rejectedCents, built.chargeCents());
        }
        sink.accept(new AcknowledgmentEvent.ClaimRead(endHead(), built));
    }

    private AcknowledgmentHeader endHead() {
        if (header == null) {
            header = head.build(segment);
            sink.accept(new AcknowledgmentEvent.TransactionStarted(header));
        }
        return header;
    }

    @Override
    public boolean end(boolean closed) {
        try {
            endClaim();
        } catch (ArithmeticException tooLarge) {
            overflow();
        }
        AcknowledgmentHeader last = endHead();
        boolean broken = segment.takeBroken();
        sound = sound && closed && !broken;
        boolean balanced = balanced();
        if (sound && !balanced) {
            segment.warn("X12.COUNTS_DIFFER", "The counts or amounts stated are not those of the claims.", 0);
        }
        sink.accept(new AcknowledgmentEvent.TransactionEnded(new AcknowledgmentSummary(
                last,
                claims,
                rejectedClaims,
                serviceLines,
                chargeCents,
                rejectedCents,
                sound,
                balanced,
                segments + 1)));
        return sound;
    }

    private boolean balanced() {
        long accepted = claims - (long) rejectedClaims;
        long acceptedCents = chargeCents - rejectedCents;
        return ofReceiver.agree(accepted, rejectedClaims, acceptedCents, rejectedCents)
                && ofProviders.agree(accepted, rejectedClaims, acceptedCents, rejectedCents);
    }

    @Override
    public long segments() {
        return segments;
    }

    private void overflow() {
        segment.error("X12.OVERFLOW", "The amounts add up to more than can be counted.", 0);
    }

    private void noteErrors() {
        if (segment.takeBroken()) {
            sound = false;
        }
    }
}
