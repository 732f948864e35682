package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects one CLP loop and balances it.
final class ClaimBuilder {

    private final int index;
    private final String assignedNumber;
    private final long byteOffset;
    private final long segment;
    private final String patientControlNumber;
    private final String status;
    private final @Nullable Long patientCents;
    private final String filingIndicator;
    private final String payerControlNumber;
    private final String facilityCode;
    private final String frequencyCode;
    private final String drgCode;
    private final Position position;
    private final Loop loop = new Loop();
    private final List<Party> parties = new ArrayList<>(3);
    private final List<ServiceLine> lines = new ArrayList<>(4);
    private final List<String> found = new ArrayList<>(0);
    private @Nullable LineBuilder line;
    private long adjustedCents;
    private int segments;
    final long chargeCents;
    final long paidCents;

    ClaimBuilder(int index, String assignedNumber, Segment clp) {
        this.index = index;
        this.assignedNumber = assignedNumber;
        byteOffset = clp.byteOffset();
        segment = clp.ordinal();
        patientControlNumber = clp.mandatory(1);
        status = clp.mandatory(2);
        chargeCents = clp.mandatoryCents(3);
        paidCents = clp.mandatoryCents(4);
        patientCents = clp.has(5) ? Long.valueOf(clp.cents(5)) : null;
        filingIndicator = clp.text(6);
        payerControlNumber = clp.text(7);
        facilityCode = clp.text(8);
        frequencyCode = clp.text(9);
        drgCode = clp.text(11);
        position = clp.at(0);
    }

    /// Takes a segment of the loop.
    ///
    /// @return whether it belongs here
    boolean take(Segment next) {
        segments++;
        Loop here = line == null ? loop : line.loop;
        switch (next.id()) {
            case Ids.CAS -> here.adjustments(next);
            case Ids.DTM -> here.date(next);
            case Ids.REF -> here.reference(next);
            case Ids.AMT -> here.amount(next);
            case Ids.LQ -> lineRemark(here, next);
            case Ids.NM1 -> parties.add(party(next));
            case Ids.MOA -> remarks(next, 3, 7);
            case Ids.MIA -> inpatientRemarks(next);
            case Ids.SVC -> line(next);
            case Ids.QTY, Ids.PER -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    int segments() {
        return segments;
    }

    private static void lineRemark(Loop here, Segment lq) {
        if ("HE".equals(lq.text(1))) {
            here.remark(lq, 2);
        }
    }

    private static Party party(Segment nm1) {
        return new Party(nm1.text(1), nm1.text(3), nm1.text(4), nm1.text(8), nm1.text(9), nm1.ordinal());
    }

    private void remarks(Segment segment, int from, int to) {
        for (int element = from; element <= to; element++) {
            loop.remark(segment, element);
        }
    }

    private void inpatientRemarks(Segment mia) {
        loop.remark(mia, 5);
        remarks(mia, 20, 23);
    }

    private void line(Segment svc) {
        closeLine(svc);
        line = new LineBuilder(svc);
    }

    private void closeLine(Segment reporter) {
        if (line == null) {
            return;
        }
        adjustedCents = Math.addExact(adjustedCents, line.loop.adjustedCents);
        if (!line.balanced()) {
            reporter.warnAt(
                    "X12.LINE_UNBALANCED", "The charge less the adjustments is not the payment.", line.position());
            found.add("X12.LINE_UNBALANCED");
        }
        lines.add(line.build());
        line = null;
    }

    Claim build(Segment reporter) {
        closeLine(reporter);
        adjustedCents = Math.addExact(adjustedCents, loop.adjustedCents);
        if (Math.subtractExact(chargeCents, adjustedCents) != paidCents) {
            reporter.warnAt("X12.CLAIM_UNBALANCED", "The charge less all adjustments is not the payment.", position);
            found.add("X12.CLAIM_UNBALANCED");
        }
        return new Claim(
                index,
                byteOffset,
                segment,
                assignedNumber,
                patientControlNumber,
                status,
                chargeCents,
                paidCents,
                patientCents,
                filingIndicator,
                payerControlNumber,
                facilityCode,
                frequencyCode,
                drgCode,
                loop.adjustments,
                parties,
                loop.dates,
                loop.references,
                loop.amounts,
                loop.remarks,
                lines,
                found.isEmpty(),
                found);
    }
}
