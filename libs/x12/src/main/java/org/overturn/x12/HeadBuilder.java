package org.overturn.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what stands before the first claim.
final class HeadBuilder {

    private final int index;
    private final long byteOffset;
    private final long segment;
    private final Interchange interchange;
    private final FunctionalGroup group;
    private final String controlNumber;
    private final List<Reference> payerReferences = new ArrayList<>();
    private final List<Reference> payeeReferences = new ArrayList<>();
    private Party payer = Party.NOBODY;
    private Party payee = Party.NOBODY;
    private final PartyBuilder payerDetails = new PartyBuilder();
    private final PartyBuilder payeeDetails = new PartyBuilder();
    private @Nullable List<Reference> open;
    private @Nullable PartyBuilder details;
    private boolean paymentSeen;
    private boolean traceSeen;
    private String handling = "";
    private long cents;
    private String method = "";
    private String originator = "";
    private @Nullable LocalDate date;
    private String trace = "";
    private String traceOriginator = "";
    private String currency = "";
    private @Nullable LocalDate productionDate;

    HeadBuilder(int index, Segment st, Interchange interchange, FunctionalGroup group) {
        this.index = index;
        this.byteOffset = st.byteOffset();
        this.segment = st.ordinal();
        this.interchange = interchange;
        this.group = group;
        this.controlNumber = st.text(2);
    }

    /// Takes a segment of the head.
    ///
    /// @return whether it belongs here
    boolean take(int id, Segment next) {
        switch (id) {
            case Ids.BPR -> payment(next);
            case Ids.TRN -> trace(next);
            case Ids.CUR -> currency(next);
            case Ids.DTM -> productionDate(next);
            case Ids.N1 -> party(next);
            case Ids.REF -> reference(next);
            case Ids.N3, Ids.N4, Ids.PER, Ids.RDM -> detail(next);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void payment(Segment bpr) {
        paymentSeen = true;
        handling = bpr.text(1);
        cents = bpr.mandatoryCents(2);
        method = bpr.text(4);
        originator = bpr.text(10);
        date = bpr.date(16);
        if (!bpr.has(16)) {
            bpr.warn("X12.NO_PAYMENT_DATE", "The payment has no date.", 16);
        }
    }

    private void trace(Segment trn) {
        traceSeen = true;
        trace = trn.mandatory(2);
        traceOriginator = trn.text(3);
    }

    /// A remittance in another currency is read, and for the caller to refuse.
    private void currency(Segment cur) {
        currency = cur.code(2);
        if (!currency.equals("USD")) {
            cur.warn("X12.CURRENCY", "The currency is not US dollars.", 2);
        }
    }

    private void detail(Segment next) {
        if (details != null) {
            details.take(next);
        }
    }

    private void productionDate(Segment dtm) {
        if (dtm.says(1, "405")) {
            productionDate = dtm.date(2);
        }
    }

    private void party(Segment n1) {
        var party = new Party(n1.code(1), n1.text(2), "", n1.code(3), n1.text(4), n1.ordinal());
        switch (party.entity()) {
            case "PR" -> {
                payer = party;
                open = payerReferences;
                details = payerDetails;
            }
            case "PE" -> {
                payee = party;
                open = payeeReferences;
                details = payeeDetails;
            }
            default -> {
                open = null;
                details = null;
            }
        }
    }

    private void reference(Segment ref) {
        if (open != null) {
            open.add(new Reference(ref.text(1), ref.text(2), ref.ordinal()));
        }
    }

    TransactionHeader build(Segment reporter) {
        require(reporter, paymentSeen, "X12.NO_PAYMENT", "The transaction set has no BPR.");
        require(reporter, traceSeen, "X12.NO_TRACE", "The transaction set has no TRN.");
        require(reporter, payer.segment() >= 0, "X12.NO_PAYER", "The transaction set names no payer.");
        require(reporter, payee.segment() >= 0, "X12.NO_PAYEE", "The transaction set names no payee.");
        return new TransactionHeader(
                index,
                byteOffset,
                segment,
                interchange,
                group,
                controlNumber,
                new Payment(handling, cents, method, originator, date, trace, traceOriginator),
                currency,
                productionDate,
                payer,
                payerReferences,
                payee,
                payeeReferences,
                payerDetails.build(),
                payeeDetails.build());
    }

    private static void require(Segment reporter, boolean present, String code, String message) {
        if (!present) {
            reporter.error(code, message, 0);
        }
    }
}
