package org.overturn.classify.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ServiceLine;

/// A service line as the payer decided it; `index` counts from one.
record AdjudicatedLineView(
        int index,
        String procedure,
        List<String> modifiers,
        @Nullable String submittedProcedure,
        @Nullable String revenueCode,
        long chargeCents,
        long paidCents,
        @Nullable BigDecimal paidUnits,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable Long allowedCents,
        List<AdjustmentView> adjustments,
        List<RemarkView> remarks,
        long segment) {

    static AdjudicatedLineView of(ServiceLine line) {
        return new AdjudicatedLineView(
                line.index(),
                line.procedure().code(),
                line.procedure().modifiers(),
                line.submitted() == null ? null : line.submitted().code(),
                line.revenueCode(),
                line.chargeCents(),
                line.paidCents(),
                line.paidUnits(),
                line.serviceFrom(),
                line.serviceTo(),
                line.allowedCents(),
                AdjustmentView.all(line.adjustments()),
                RemarkView.all(line.remarks()),
                line.segment());
    }
}
