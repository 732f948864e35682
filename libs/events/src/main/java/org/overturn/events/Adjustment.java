package org.overturn.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One adjustment: why part of the charge was not paid.
///
/// @param group claim adjustment group code: CO, PR, OA, PI, and CR in older remittances
/// @param carc claim adjustment reason code, for instance `45`, `B15`
/// @param amountCents amount in cents; positive reduces the payment
/// @param quantity units adjusted, null where not given
/// @param segment ordinal of the CAS segment in the file, from zero
/// Source: X12 005010X221A1, loops 2100 and 2110, CAS
public record Adjustment(
        String group,
        String carc,
        long amountCents,
        @Nullable BigDecimal quantity,
        long segment) {}
