package org.overturn.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One service line as the payer adjudicated it.
///
/// @param index position in the claim, from one
/// @param procedure SVC01, what the payer adjudicated
/// @param submitted SVC06, what was submitted where it differs, else null
/// @param revenueCode SVC04, else null
/// @param chargeCents SVC02 in cents
/// @param paidCents SVC03 in cents
/// @param paidUnits SVC05, null where not given
/// @param submittedUnits SVC07, null where not given
/// @param serviceFrom DTM*472 or DTM*150, else null
/// @param serviceTo DTM*472 or DTM*151, else null
/// @param lineControlToken keyed hash of REF*6R, else null
/// @param allowedCents AMT*B6 in cents, evidence only, else null
/// @param policies payer policy references, REF*0K
/// @param adjustments CAS of the line
/// @param remarks LQ*HE of the line
/// @param segment ordinal of the SVC segment in the file, from zero
/// Source: X12 005010X221A1, loop 2110
public record ServiceLine(
        int index,
        Procedure procedure,
        @Nullable Procedure submitted,
        @Nullable String revenueCode,
        long chargeCents,
        long paidCents,
        @Nullable BigDecimal paidUnits,
        @Nullable BigDecimal submittedUnits,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable String lineControlToken,
        @Nullable Long allowedCents,
        List<String> policies,
        List<Adjustment> adjustments,
        List<Remark> remarks,
        long segment) {

    public ServiceLine {
        policies = List.copyOf(policies);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }
}
