package org.overturn.x12;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One SVC loop.
///
/// @param procedure SVC01, what was adjudicated
/// @param submitted SVC06, what was submitted where it differs
/// @param revenueCode SVC04
/// @param chargeCents SVC02 in cents
/// @param paidCents SVC03 in cents
/// @param paidUnits SVC05
/// @param submittedUnits SVC07
/// @param adjustments CAS
/// @param dates DTM
/// @param references REF
/// @param amounts AMT
/// @param remarks LQ*HE
/// @param balanced whether SVC02 less the adjustments is SVC03
/// @param segment ordinal of the SVC
/// @param quantities QTY
/// Source: X12 005010X221A1, loop 2110
public record ServiceLine(
        ProcedureCode procedure,
        @Nullable ProcedureCode submitted,
        @Nullable String revenueCode,
        long chargeCents,
        long paidCents,
        @Nullable BigDecimal paidUnits,
        @Nullable BigDecimal submittedUnits,
        List<Adjustment> adjustments,
        List<DatedAs> dates,
        List<Reference> references,
        List<Amount> amounts,
        List<Remark> remarks,
        boolean balanced,
        long segment,
        List<Quantity> quantities) {

    public ServiceLine {
        adjustments = List.copyOf(adjustments);
        dates = List.copyOf(dates);
        references = List.copyOf(references);
        amounts = List.copyOf(amounts);
        remarks = List.copyOf(remarks);
        quantities = List.copyOf(quantities);
    }
}
