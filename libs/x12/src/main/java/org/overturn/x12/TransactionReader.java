package org.overturn.x12;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one ST to SE. Keeps the head and one claim at a time.
final class TransactionReader implements SetReader {

    private final Segment segment;
    private final Limits limits;
    private final Consumer<RemittanceEvent> sink;
    private final HeadBuilder head;
    private final ClaimBuilder claim = new ClaimBuilder();
    private final ProviderAdjustments adjustments;
    private final Sums sums = new Sums();
    private @Nullable TransactionHeader header;
    private @Nullable ProviderSummary summary;
    private Loops at = Loops.HEAD;
    private String assignedNumber = "";
    private boolean sound = true;
    private int claims;
    private long segments = 1;
    private final long byteOffset;

    /// Where in the transaction set the reader is.
    private enum Loops {
        HEAD,
        BETWEEN_CLAIMS,
        CLAIM,
        /// The rest of a claim that is larger than the limit.
        OVERLONG_CLAIM,
        PROVIDER_ADJUSTMENTS
    }

    TransactionReader(Segment segment, Limits limits, Consumer<RemittanceEvent> sink, HeadBuilder head) {
        this.segment = segment;
        this.limits = limits;
        this.sink = sink;
        this.head = head;
        this.adjustments = new ProviderAdjustments(limits.providerAdjustmentsPerTransaction());
        this.byteOffset = segment.byteOffset();
    }

    @Override
    public boolean takeInClaim(int id) {
        if (at != Loops.CLAIM) {
            return false;
        }
        try {
            if (!claim.take(id, segment)) {
                return false;
            }
        } catch (ArithmeticException tooLarge) {
            overflow();
        }
        segments++;
        checkSize(claim.byteOffset(), claim.segments());
        noteErrors();
        return true;
    }

    @Override
    public void take(int id) {
        segments++;
        try {
            takeOutside(id);
        } catch (ArithmeticException tooLarge) {
            overflow();
        }
        noteErrors();
    }

    private void noteErrors() {
        if (segment.takeBroken()) {
            sound = false;
        }
    }

    private void takeOutside(int id) {
        switch (id) {
            case Ids.CLP -> claim();
            case Ids.LX -> assigned();
            case Ids.TS3 -> summary = ProviderSummary.of(segment);
            case Ids.TS2 -> summary = summary == null ? null : summary.with(segment);
            case Ids.PLB -> providerAdjustments();
            default -> inner(id);
        }
    }

    private void assigned() {
        endClaim();
        endHead();
        at = Loops.BETWEEN_CLAIMS;
        assignedNumber = segment.code(1);
        summary = null;
    }

    private void inner(int id) {
        if (at == Loops.HEAD) {
            checkSize(byteOffset, (int) Math.min(segments, Integer.MAX_VALUE));
            if (header != null || head.take(id, segment)) {
                return;
            }
        }
        if (at == Loops.OVERLONG_CLAIM) {
            return;
        }
        if (id == Ids.CAS || id == Ids.SVC || id == Ids.BPR) {
            segment.error("X12.OUT_OF_PLACE", "A segment with money stands where none belongs.", 0);
        } else {
            segment.warn("X12.UNEXPECTED_SEGMENT", "The segment is unknown, or not expected here.", 0);
        }
    }

    /// Keeps what is held in memory small.
    private void checkSize(long from, int held) {
        if (held <= limits.segmentsPerClaim() && segment.byteOffset() - from <= limits.bytesPerClaim()) {
            return;
        }
        if (at == Loops.CLAIM) {
            segment.error("X12.CLAIM_TOO_LONG", "The claim is larger than the limit.", 0);
            at = Loops.OVERLONG_CLAIM;
        } else if (header == null) {
            segment.error("X12.HEAD_TOO_LONG", "What stands before the first claim is larger than the limit.", 0);
            endHead();
        }
    }

    private void claim() {
        endClaim();
        endHead();
        if (claims == limits.claimsPerTransaction()) {
            segment.error("X12.TOO_MANY_CLAIMS", "The transaction set has more claims than the limit.", 0);
        }
        at = Loops.CLAIM;
        claim.start(claims++, assignedNumber, summary, segment);
    }

    private TransactionHeader endHead() {
        if (header == null) {
            header = head.build(segment);
            sink.accept(new RemittanceEvent.TransactionStarted(header));
        }
        return header;
    }

    private void endClaim() {
        if (at != Loops.CLAIM) {
            return;
        }
        at = Loops.BETWEEN_CLAIMS;
        var built = claim.build(segment);
        sums.add(built);
        sink.accept(new RemittanceEvent.ClaimRead(endHead(), built));
    }

    private void providerAdjustments() {
        endClaim();
        endHead();
        at = Loops.PROVIDER_ADJUSTMENTS;
        adjustments.take(segment);
    }

    private void overflow() {
        segment.error("X12.OVERFLOW", "The amounts add up to more than can be counted.", 0);
    }

    @Override
    public boolean end(boolean closed) {
        boolean balanced = false;
        try {
            endClaim();
            balanced = sums.less(adjustments.cents()) == endHead().payment().cents();
        } catch (ArithmeticException tooLarge) {
            overflow();
        }
        TransactionHeader last = endHead();
        boolean broken = segment.takeBroken();
        sound = sound && closed && !broken;
        if (sound && !balanced) {
            segment.warn("X12.TRANSACTION_UNBALANCED", "The claims' payments less the PLB are not BPR02.", 0);
        }
        sink.accept(new RemittanceEvent.TransactionEnded(new TransactionSummary(
                last,
                claims,
                sums.serviceLines(),
                sums.chargeCents(),
                sums.paidCents(),
                adjustments.all(),
                adjustments.cents(),
                sums.unbalancedClaims(),
                sound,
                balanced,
                segments + 1)));
        return sound;
    }

    @Override
    public long segments() {
        return segments;
    }
}
