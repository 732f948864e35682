package org.overturn.x12;

import java.math.BigDecimal;

/// A supplemental quantity.
///
/// @param qualifier QTY01, for instance `CA` covered days, `ZK` federal Medicare claim quantity
/// @param value QTY02
/// @param segment ordinal of the segment
/// Source: X12 005010X221A1, loops 2100 and 2110, QTY
public record Quantity(String qualifier, BigDecimal value, long segment) {}
