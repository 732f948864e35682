package org.overturn.x12;

import java.nio.charset.StandardCharsets;

/// Decimal amounts as `long` cents, by a strict grammar: an optional minus, digits, at most one point, nothing else.
///
/// Source: X12 005010X221A1, data type R
public final class Cents {

    /// What [#parse] gives for text that is no amount. No real amount is this far out.
    public static final long UNREADABLE = Long.MIN_VALUE;

    /// Sixteen digits of dollars are less than a tenth of what a `long` of cents holds.
    private static final int MOST_WHOLE_DIGITS = 16;

    private static final int MOST_DIGITS = 18;

    private Cents() {}

    /// The amount in cents, or [#UNREADABLE]. `.5` is 50 and `-0` is 0; signs other than minus, exponents, separators,
    /// more than 18 digits or 16 before the point, and fractions of a cent are unreadable.
    public static long parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    static long parse(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        int begin = negative ? from + 1 : from;
        int at = begin;
        long whole = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            whole = 10 * whole + digit;
        }
        int digits = at - begin;
        int fraction = 0;
        if (at < to) {
            fraction = bytes[at] == '.' ? hundredths(bytes, at + 1, to) : -1;
            digits += to - at - 1;
        }
        if (fraction < 0 || digits == 0 || digits > MOST_DIGITS || at - begin > MOST_WHOLE_DIGITS) {
            return UNREADABLE;
        }
        long cents = 100 * whole + fraction;
        return negative ? -cents : cents;
    }

    /// The digits behind the point; -1 for what is no digit, or a fraction of a cent.
    private static int hundredths(byte[] bytes, int from, int to) {
        int tens = from < to ? bytes[from] - '0' : 0;
        int ones = from + 1 < to ? bytes[from + 1] - '0' : 0;
        for (int at = from + 2; at < to; at++) {
            if (bytes[at] != '0') {
                return -1;
            }
        }
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }
}
