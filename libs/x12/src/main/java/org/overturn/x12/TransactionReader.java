package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one ST to SE. Keeps the head and one claim at a time.
final class TransactionReader {

    private final Segment segment;
    private final Limits limits;
    private final Consumer<RemittanceEvent> sink;
    private final HeadBuilder head;
    private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
    private @Nullable TransactionHeader header;
    private @Nullable ClaimBuilder claim;
    private String assignedNumber = "";
    private boolean sound = true;
    private int claims;
    private long serviceLines;
    private long chargeCents;
    private long paidCents;
    private long providerAdjustmentCents;
    private int unbalancedClaims;
    private long segments = 1;

    TransactionReader(Segment segment, Limits limits, Consumer<RemittanceEvent> sink, HeadBuilder head) {
        this.segment = segment;
        this.limits = limits;
        this.sink = sink;
        this.head = head;
    }

    /// Takes the current segment, which is neither ST nor SE.
    void take() {
        segments++;
        try {
            switch (segment.id()) {
                case Ids.LX -> assigned();
                case Ids.TS2, Ids.TS3 -> endHead();
                case Ids.CLP -> claim();
                case Ids.PLB -> providerAdjustments();
                default -> inner();
            }
        } catch (ArithmeticException tooLarge) {
            segment.error("X12.OVERFLOW", "The amounts add up to more than can be counted.", 0);
        }
        sound &= !segment.takeBroken();
    }

    private void assigned() {
        endClaim();
        endHead();
        assignedNumber = segment.text(1);
    }

    private void inner() {
        boolean taken;
        if (claim != null) {
            taken = claim.take(segment);
            if (claim.segments() > limits.segmentsPerClaim()) {
                segment.error("X12.CLAIM_TOO_LONG", "The claim has more segments than the limit.", 0);
                claim = null;
            }
        } else {
            taken = header == null && head.take(segment);
        }
        if (!taken) {
            segment.warn("X12.UNEXPECTED_SEGMENT", "The segment is unknown, or not expected here.", 0);
        }
    }

    private void claim() {
        endClaim();
        endHead();
        if (claims == limits.claimsPerTransaction()) {
            segment.error("X12.TOO_MANY_CLAIMS", "The transaction set has more claims than the limit.", 0);
        }
        claim = new ClaimBuilder(claims++, assignedNumber, segment);
    }

    private TransactionHeader endHead() {
        if (header == null) {
            header = head.build(segment);
            sink.accept(new RemittanceEvent.TransactionStarted(header));
        }
        return header;
    }

    private void endClaim() {
        if (claim == null) {
            return;
        }
        var built = claim.build(segment);
        claim = null;
        serviceLines += built.lines().size();
        chargeCents = Math.addExact(chargeCents, built.chargeCents());
        paidCents = Math.addExact(paidCents, built.paidCents());
        if (!built.balanced()) {
            unbalancedClaims++;
        }
        sink.accept(new RemittanceEvent.ClaimRead(endHead(), built));
    }

    private void providerAdjustments() {
        endClaim();
        endHead();
        boolean gap = false;
        for (int element = 3; element <= 13; element += 2) {
            if (!segment.has(element) && !segment.has(element + 1)) {
                gap = true;
                continue;
            }
            if (gap) {
                segment.warn("X12.GAP", "Provider adjustments have a gap before this one.", element);
                gap = false;
            }
            long cents = segment.mandatoryCents(element + 1);
            providerAdjustmentCents = Math.addExact(providerAdjustmentCents, cents);
            providerAdjustments.add(new ProviderAdjustment(
                    segment.text(1),
                    segment.text(2),
                    segment.component(element, 1),
                    segment.component(element, 2),
                    cents,
                    segment.ordinal()));
        }
    }

    /// The SE, or whatever breaks the transaction set off.
    ///
    /// @param closed whether an SE with the right counts and numbers is here
    void end(boolean closed) {
        TransactionHeader last;
        boolean balanced = false;
        try {
            endClaim();
            last = endHead();
            balanced = Math.subtractExact(paidCents, providerAdjustmentCents)
                    == last.payment().cents();
        } catch (ArithmeticException tooLarge) {
            segment.error("X12.OVERFLOW", "The amounts add up to more than can be counted.", 0);
            last = endHead();
        }
        boolean broken = segment.takeBroken();
        sound = sound && closed && !broken;
        if (sound && !balanced) {
            segment.warn("X12.TRANSACTION_UNBALANCED", "The claims' payments less the PLB are not BPR02.", 0);
        }
        sink.accept(new RemittanceEvent.TransactionEnded(new TransactionSummary(
                last,
                claims,
                serviceLines,
                chargeCents,
                paidCents,
                providerAdjustments,
                providerAdjustmentCents,
                unbalancedClaims,
                sound,
                balanced,
                segments + 1)));
    }

    long segments() {
        return segments;
    }
}
