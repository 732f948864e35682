package org.overturn.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What claims and lines have in common: adjustments, dates, references, amounts, remarks.
final class Loop {

    private static final int TRIPLETS = 6;

    final List<Adjustment> adjustments = new ArrayList<>(4);
    final List<DatedAs> dates = new ArrayList<>(3);
    final List<Reference> references = new ArrayList<>(3);
    final List<Amount> amounts = new ArrayList<>(2);
    final List<Remark> remarks = new ArrayList<>(2);
    long adjustedCents;

    /// Up to six triplets of reason, amount and quantity; gaps between them are passed over and reported.
    void adjustments(Segment cas) {
        String group = cas.mandatory(1);
        boolean gap = false;
        for (int triplet = 0; triplet < TRIPLETS; triplet++) {
            int element = 2 + 3 * triplet;
            if (!cas.has(element) && !cas.has(element + 1)) {
                gap = true;
                continue;
            }
            if (gap) {
                cas.warn("X12.GAP", "Adjustments have a gap before this one.", element);
                gap = false;
            }
            long cents = cas.mandatoryCents(element + 1);
            adjustments.add(
                    new Adjustment(group, cas.mandatory(element), cents, cas.quantity(element + 2), cas.ordinal()));
            adjustedCents = Math.addExact(adjustedCents, cents);
        }
    }

    void date(Segment dtm) {
        LocalDate date = dtm.date(2);
        if (date != null) {
            dates.add(new DatedAs(dtm.text(1), date, dtm.ordinal()));
        }
    }

    void reference(Segment ref) {
        references.add(new Reference(ref.text(1), ref.text(2), ref.ordinal()));
    }

    void amount(Segment amt) {
        amounts.add(new Amount(amt.text(1), amt.cents(2), amt.ordinal()));
    }

    void remark(Segment segment, int element) {
        if (segment.has(element)) {
            remarks.add(new Remark(segment.text(element), segment.ordinal()));
        }
    }
}
