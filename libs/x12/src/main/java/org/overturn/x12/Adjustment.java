package org.overturn.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One triplet of a CAS.
///
/// @param group CAS01, claim adjustment group code
/// @param carc CAS02, CAS05, … CAS17
/// @param cents CAS03, CAS06, … CAS18 in cents
/// @param quantity CAS04, CAS07, … CAS19, null where not given
/// @param segment ordinal of the segment
/// Source: X12 005010X221A1, loops 2100 and 2110, CAS
public record Adjustment(
        String group, String carc, long cents, @Nullable BigDecimal quantity, long segment) {}
