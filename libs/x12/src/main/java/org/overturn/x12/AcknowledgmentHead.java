package org.overturn.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Collects what stands before the first claim of a 277CA.
final class AcknowledgmentHead {

    private final int index;
    private final long byteOffset;
    private final long segment;
    private final Interchange interchange;
    private final FunctionalGroup group;
    private final String controlNumber;
    private String reference = "";
    private @Nullable LocalDate createdOn;
    private @Nullable LocalDate processedOn;
    private Party source = Party.NOBODY;
    private Party receiver = Party.NOBODY;

    AcknowledgmentHead(int index, Segment st, Interchange interchange, FunctionalGroup group) {
        this.index = index;
        this.byteOffset = st.byteOffset();
        this.segment = st.ordinal();
        this.interchange = interchange;
        this.group = group;
        this.controlNumber = st.text(2);
    }

    void beginning(Segment bht) {
        reference = bht.text(3);
        createdOn = bht.date(4);
    }

    void date(Segment dtp) {
        if (dtp.says(1, "009")) {
            processedOn = dtp.date(3);
        }
    }

    void source(Party party) {
        source = party;
    }

    void receiver(Party party) {
        receiver = party;
    }

    AcknowledgmentHeader build(Segment reporter) {
        if (source.segment() < 0) {
            reporter.error("X12.NO_SOURCE", "The transaction set does not say who acknowledges.", 0);
        }
        return new AcknowledgmentHeader(
                index,
                byteOffset,
                segment,
                interchange,
                group,
                controlNumber,
                reference,
                createdOn,
                processedOn,
                source,
                receiver);
    }
}
