package org.overturn.analytics.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A share of a whole.
///
/// @param numerator the part
/// @param denominator the whole
public record Rate(long numerator, long denominator) {

    /// Digits after the point: a ten-thousandth of a percent.
    private static final int SCALE = 6;

    /// The rate, rounded half up to six digits; null when there is nothing to divide by.
    public @Nullable BigDecimal value() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), SCALE, RoundingMode.HALF_UP);
    }
}
