package org.overturn.local;

import java.util.Locale;

/// Cents as a person reads them.
final class Money {

    private Money() {}

    /// For instance `$1,234.50` or `-$0.05`.
    static String dollars(long cents) {
        long absolute = Math.abs(cents);
        return String.format(Locale.US, "%s$%,d.%02d", cents < 0 ? "-" : "", absolute / 100, absolute % 100);
    }

    /// For instance `12.5 %`; a dash where there is nothing to divide by.
    static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.US, "%.1f %%", 100.0 * part / whole);
    }
}
