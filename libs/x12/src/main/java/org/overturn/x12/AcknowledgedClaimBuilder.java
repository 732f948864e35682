package org.overturn.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Collects what an acknowledgment says of one claim after the other.
final class AcknowledgedClaimBuilder {

    private static final int RANGE_TO = Days.BYTES + 1;

    private final Collected<ClaimStatus> statuses = new Collected<>();
    private final Collected<Reference> references = new Collected<>();
    private final Collected<AcknowledgedLine> lines = new Collected<>();
    private final Collected<ClaimStatus> lineStatuses = new Collected<>();
    private final Collected<Reference> lineReferences = new Collected<>();
    private int index;
    private long byteOffset;
    private long segment;
    private String patientControlNumber = "";
    private Party provider = Party.NOBODY;
    private Party patient = Party.NOBODY;
    private long chargeCents;
    private boolean charged;
    private @Nullable LocalDate serviceFrom;
    private @Nullable LocalDate serviceTo;
    private boolean inLine;
    private ProcedureCode procedure = LineBuilder.NONE;
    private long lineCents;
    private long lineSegment;
    private int segments;

    void start(int claim, Party billing, Party treated, Segment trn) {
        statuses.clear();
        references.clear();
        lines.clear();
        index = claim;
        byteOffset = trn.byteOffset();
        segment = trn.ordinal();
        patientControlNumber = trn.mandatory(2);
        provider = billing;
        patient = treated;
        chargeCents = 0;
        charged = false;
        serviceFrom = null;
        serviceTo = null;
        inLine = false;
        segments = 1;
    }

    /// Takes a segment of the loop.
    ///
    /// @return whether it belongs here
    boolean take(int id, Segment next) {
        switch (id) {
            case Ids.STC -> status(next);
            case Ids.REF -> reference(next);
            case Ids.DTP -> date(next);
            case Ids.SVC -> line(next);
            default -> {
                return false;
            }
        }
        segments++;
        return true;
    }

    private void status(Segment stc) {
        (inLine ? lineStatuses : statuses).add(ClaimStatus.of(stc));
        if (!inLine && !charged && stc.has(4)) {
            chargeCents = stc.cents(4);
            charged = true;
        }
    }

    private void reference(Segment ref) {
        (inLine ? lineReferences : references).add(new Reference(ref.code(1), ref.text(2), ref.ordinal()));
    }

    /// The claim's days; those of a line lie within them.
    private void date(Segment dtp) {
        if (inLine || !dtp.says(1, "472") || !dtp.has(3)) {
            return;
        }
        serviceFrom = dtp.date(3, 0);
        serviceTo = dtp.says(2, "RD8") ? dtp.date(3, RANGE_TO) : serviceFrom;
    }

    private void line(Segment svc) {
        closeLine();
        inLine = true;
        lineStatuses.clear();
        lineReferences.clear();
        procedure = LineBuilder.procedure(svc, 1);
        lineCents = svc.cents(2);
        lineSegment = svc.ordinal();
    }

    private void closeLine() {
        if (inLine) {
            inLine = false;
            lines.add(new AcknowledgedLine(
                    procedure, lineCents, lineStatuses.list(), lineReferences.list(), lineSegment));
        }
    }

    long byteOffset() {
        return byteOffset;
    }

    int segments() {
        return segments;
    }

    AcknowledgedClaim build(Segment reporter) {
        closeLine();
        var said = statuses.list();
        boolean rejected = said.stream().anyMatch(ClaimStatus::rejects);
        if (!rejected && said.stream().noneMatch(ClaimStatus::accepts)) {
            reporter.errorOf(
                    "X12.NO_DECISION",
                    "Nothing says whether the claim was taken or sent back.",
                    byteOffset,
                    segment,
                    "TRN");
        }
        if (!charged) {
            reporter.warnOf("X12.NO_CHARGE", "The claim's charge is not given.", byteOffset, segment, "TRN");
        }
        return new AcknowledgedClaim(
                index,
                byteOffset,
                segment,
                patientControlNumber,
                rejected,
                chargeCents,
                said,
                provider,
                patient,
                serviceFrom,
                serviceTo,
                references.list(),
                lines.list());
    }
}
