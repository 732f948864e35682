package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;

/// Collects the PLB segments of a transaction set: six pairs each, gaps between them passed over and reported.
///
/// Source: X12 005010X221A1, PLB
final class ProviderAdjustments {

    private static final int FIRST = 3;
    private static final int LAST = 13;

    private final int most;
    private final List<ProviderAdjustment> all = new ArrayList<>();
    private long cents;

    ProviderAdjustments(int most) {
        this.most = most;
    }

    void take(Segment plb) {
        boolean gap = false;
        for (int element = FIRST; element <= LAST && element <= plb.elements(); element += 2) {
            if (!plb.has(element) && !plb.has(element + 1)) {
                gap = true;
                continue;
            }
            if (gap) {
                plb.warn("X12.GAP", "Provider adjustments have a gap before this one.", element);
                gap = false;
            }
            add(plb, element);
        }
        plb.nothingBeyond(LAST + 1);
    }

    private void add(Segment plb, int element) {
        long amount = plb.mandatoryCents(element + 1);
        cents = Math.addExact(cents, amount);
        int parts = plb.has(element) ? plb.components(element) : 0;
        if (parts == 0) {
            plb.error("X12.MISSING_ELEMENT", "A mandatory element is missing.", element);
        }
        if (all.size() == most) {
            plb.error("X12.TOO_MANY_ADJUSTMENTS", "There are more provider adjustments than the limit.", element);
            return;
        }
        all.add(new ProviderAdjustment(
                all.size(),
                plb.text(1),
                plb.code(2),
                plb.component(1, parts),
                plb.component(2, parts),
                amount,
                plb.ordinal()));
    }

    long cents() {
        return cents;
    }

    List<ProviderAdjustment> all() {
        return all;
    }
}
