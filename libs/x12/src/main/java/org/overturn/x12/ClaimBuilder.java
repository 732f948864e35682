package org.overturn.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Collects one CLP loop after the other and balances it.
final class ClaimBuilder {

    private int index;
    private String assignedNumber = "";
    private @Nullable ProviderSummary summary;
    private long byteOffset;
    private long segment;
    private String patientControlNumber = "";
    private String status = "";
    private long chargeCents;
    private long paidCents;
    private @Nullable Long patientCents;
    private String filingIndicator = "";
    private String payerControlNumber = "";
    private String facilityCode = "";
    private String frequencyCode = "";
    private String drgCode = "";
    private @Nullable BigDecimal drgWeight;
    private @Nullable MedicareAdjudication medicare;
    private final Loop loop = new Loop();
    private final LineBuilder line = new LineBuilder();
    private final Collected<Party> parties = new Collected<>();
    private final Collected<Contact> contacts = new Collected<>();
    private final Collected<ServiceLine> lines = new Collected<>();
    private final Collected<String> found = new Collected<>();
    private long adjustedCents;
    private long patientAdjustedCents;
    private int segments;
    private boolean balanced;

    void start(int claim, String assigned, @Nullable ProviderSummary provider, Segment clp) {
        index = claim;
        assignedNumber = assigned;
        summary = provider;
        clear();
        byteOffset = clp.byteOffset();
        segment = clp.ordinal();
        patientControlNumber = clp.mandatory(1);
        status = clp.mandatoryCode(2);
        chargeCents = clp.mandatoryCents(3);
        paidCents = clp.mandatoryCents(4);
        patientCents = clp.has(5) ? Long.valueOf(clp.cents(5)) : null;
        filingIndicator = clp.code(6);
        payerControlNumber = clp.text(7);
        facilityCode = clp.code(8);
        frequencyCode = clp.code(9);
        drgCode = clp.code(11);
        drgWeight = clp.quantity(12);
    }

    private void clear() {
        loop.clear();
        parties.clear();
        contacts.clear();
        lines.clear();
        found.clear();
        medicare = null;
        line.open = false;
        adjustedCents = 0;
        patientAdjustedCents = 0;
        segments = 0;
        balanced = true;
    }

    /// Takes a segment of the loop.
    ///
    /// @return whether it belongs here
    boolean take(int id, Segment next) {
        segments++;
        Loop here = line.open ? line.loop : loop;
        switch (id) {
            case Ids.CAS -> here.adjustments(next);
            case Ids.DTM -> here.date(next);
            case Ids.REF -> here.reference(next);
            case Ids.AMT -> here.amount(next);
            case Ids.QTY -> here.quantity(next);
            case Ids.LQ -> lineRemark(here, next);
            case Ids.SVC -> line(next);
            default -> {
                return takeOfClaim(id, next);
            }
        }
        return true;
    }

    private boolean takeOfClaim(int id, Segment next) {
        switch (id) {
            case Ids.NM1 -> parties.add(Party.of(next));
            case Ids.MOA -> outpatient(next);
            case Ids.MIA -> inpatient(next);
            case Ids.PER -> contacts.add(Contact.of(next));
            default -> {
                return false;
            }
        }
        return true;
    }

    int segments() {
        return segments;
    }

    long byteOffset() {
        return byteOffset;
    }

    private static void lineRemark(Loop here, Segment lq) {
        if (lq.says(1, "HE")) {
            here.remark(lq, 2);
        }
    }

    private void outpatient(Segment moa) {
        medicare = MedicareAdjudication.outpatient(moa);
        remarks(moa, 3, 7);
    }

    private void inpatient(Segment mia) {
        medicare = MedicareAdjudication.inpatient(mia);
        loop.remark(mia, 5);
        remarks(mia, 20, 23);
    }

    private void remarks(Segment from, int first, int last) {
        for (int element = first; element <= last; element++) {
            loop.remark(from, element);
        }
    }

    private void line(Segment svc) {
        closeLine(svc);
        line.start(svc);
    }

    private void closeLine(Segment reporter) {
        if (!line.open) {
            return;
        }
        add(line.loop);
        if (!line.balanced()) {
            balanced = false;
            reporter.warnOf(
                    "X12.LINE_UNBALANCED",
                    "The charge less the adjustments is not the payment.",
                    line.byteOffset,
                    line.segment,
                    "SVC");
            found.add("X12.LINE_UNBALANCED");
        }
        lines.add(line.build());
    }

    private void add(Loop closed) {
        adjustedCents = Math.addExact(adjustedCents, closed.adjustedCents);
        patientAdjustedCents = Math.addExact(patientAdjustedCents, closed.patientCents);
    }

    private void balance(Segment reporter) {
        closeLine(reporter);
        add(loop);
        if (Math.subtractExact(chargeCents, adjustedCents) != paidCents) {
            balanced = false;
            reporter.warnOf(
                    "X12.CLAIM_UNBALANCED",
                    "The charge less all adjustments is not the payment.",
                    byteOffset,
                    segment,
                    "CLP");
            found.add("X12.CLAIM_UNBALANCED");
        }
        if (patientCents != null && patientCents != patientAdjustedCents) {
            reporter.infoOf(
                    "X12.PATIENT_SHARE",
                    "The patient's share is not the sum of the PR adjustments.",
                    byteOffset,
                    segment,
                    "CLP");
            found.add("X12.PATIENT_SHARE");
        }
    }

    Claim build(Segment reporter) {
        balance(reporter);
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
                loop.adjustments.list(),
                parties.list(),
                loop.dates.list(),
                loop.references.list(),
                loop.amounts.list(),
                loop.remarks.list(),
                lines.list(),
                balanced,
                found.list(),
                loop.quantities.list(),
                contacts.list(),
                summary,
                medicare,
                drgWeight);
    }
}
