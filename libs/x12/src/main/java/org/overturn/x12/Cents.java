package org.overturn.x12;

/// Decimal amounts as `long` cents, by a strict grammar: an optional minus, digits, at most one point, nothing else.
///
/// Source: X12 005010X221A1, data type R
public final class Cents {

    /// What [#parse] gives for text that is no amount. No real amount is this far out.
    public static final long UNREADABLE = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 18;

    private Cents() {}

    /// The amount in cents, or [#UNREADABLE]. `.5` is 50 and `-0` is 0; signs other than minus, exponents, separators,
    /// more than 18 digits and fractions of a cent are unreadable.
    public static long parse(String text) {
        int length = text.length();
        int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean negative = at == 1;
        long cents = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9' || ++digits > MOST_DIGITS) {
                return UNREADABLE;
            }
            if (decimals >= 2) {
                if (c != '0') {
                    return UNREADABLE;
                }
                decimals++;
                continue;
            }
            if (decimals >= 0) {
                decimals++;
            }
            cents = 10 * cents + (c - '0');
        }
        if (digits == 0) {
            return UNREADABLE;
        }
        return signed(scaled(cents, decimals), negative);
    }

    private static long scaled(long value, int decimals) {
        long factor = decimals <= 0 ? 100 : decimals == 1 ? 10 : 1;
        return value > Long.MAX_VALUE / factor ? UNREADABLE : value * factor;
    }

    private static long signed(long cents, boolean negative) {
        return cents == UNREADABLE ? UNREADABLE : negative ? -cents : cents;
    }
}
