package org.overturn.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Decimal numbers that are not money, exactly as written.
///
/// Source: X12 005010X221A1, data type R
final class Quantities {

    /// CAS04 and SVC05 hold up to fifteen digits.
    private static final int MOST_DIGITS = 15;

    private Quantities() {}

    /// The number; null when it is none.
    static @Nullable BigDecimal parse(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (int at = negative ? from + 1 : from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9 && ++digits <= MOST_DIGITS) {
                value = 10 * value + digit;
                decimals += decimals < 0 ? 0 : 1;
            } else if (bytes[at] == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return null;
            }
        }
        return digits == 0 ? null : BigDecimal.valueOf(negative ? -value : value, Math.max(0, decimals));
    }
}
