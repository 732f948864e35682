package org.overturn.classify.rest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Adjustment;

/// Why part of a charge was not paid, and the segment that says so.
record AdjustmentView(
        String group,
        String carc,
        long amountCents,
        @Nullable BigDecimal quantity,
        long segment) {

    static List<AdjustmentView> all(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(one ->
                        new AdjustmentView(one.group(), one.carc(), one.amountCents(), one.quantity(), one.segment()))
                .toList();
    }
}
