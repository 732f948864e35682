package org.overturn.x12;

import java.time.LocalDate;

/// What claims and lines have in common: adjustments, dates, references, amounts, quantities, remarks. Used again and
/// again.
final class Loop {

    private static final int TRIPLETS = 6;

    final Collected<Adjustment> adjustments = new Collected<>();
    final Collected<DatedAs> dates = new Collected<>();
    final Collected<Reference> references = new Collected<>();
    final Collected<Amount> amounts = new Collected<>();
    final Collected<Quantity> quantities = new Collected<>();
    final Collected<Remark> remarks = new Collected<>();
    long adjustedCents;
    long patientCents;

    void clear() {
        adjustments.clear();
        dates.clear();
        references.clear();
        amounts.clear();
        quantities.clear();
        remarks.clear();
        adjustedCents = 0;
        patientCents = 0;
    }

    /// Up to six triplets of reason, amount and quantity; gaps between them are passed over and reported.
    void adjustments(Segment cas) {
        String group = cas.mandatoryCode(1);
        int last = Math.min(cas.elements(), 3 * TRIPLETS + 1);
        boolean gap = false;
        for (int element = 2; element <= last; element += 3) {
            if (!cas.has(element) && !cas.has(element + 1)) {
                gap = true;
                continue;
            }
            if (gap) {
                cas.warn("X12.GAP", "Adjustments have a gap before this one.", element);
                gap = false;
            }
            adjustment(cas, group, element);
        }
        cas.nothingBeyond(3 * TRIPLETS + 1);
    }

    private void adjustment(Segment cas, String group, int element) {
        long cents = cas.mandatoryCents(element + 1);
        adjustments.add(
                new Adjustment(group, cas.mandatoryCode(element), cents, cas.quantity(element + 2), cas.ordinal()));
        adjustedCents = Math.addExact(adjustedCents, cents);
        if ("PR".equals(group)) {
            patientCents = Math.addExact(patientCents, cents);
        }
    }

    void date(Segment dtm) {
        LocalDate date = dtm.date(2);
        if (date != null) {
            dates.add(new DatedAs(dtm.code(1), date, dtm.ordinal()));
        }
    }

    void reference(Segment ref) {
        references.add(new Reference(ref.code(1), ref.text(2), ref.ordinal()));
    }

    void amount(Segment amt) {
        amounts.add(new Amount(amt.code(1), amt.mandatoryCents(2), amt.ordinal()));
    }

    void quantity(Segment qty) {
        var value = qty.quantity(2);
        if (value != null) {
            quantities.add(new Quantity(qty.code(1), value, qty.ordinal()));
        }
    }

    void remark(Segment segment, int element) {
        if (segment.has(element)) {
            remarks.add(new Remark(segment.code(element), segment.ordinal()));
        }
    }
}
