package org.overturn.local.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// X12 segments one below the other: `*` between elements, `~` and a line break after a segment.
final class Segments {

    private final StringBuilder text = new StringBuilder();
    private int count;

    Segments add(String... elements) {
        int used = elements.length;
        while (used > 0 && elements[used - 1].isEmpty()) {
            used--;
        }
        for (int i = 0; i < used; i++) {
            text.append(i == 0 ? "" : "*").append(elements[i]);
        }
        text.append("~\n");
        count++;
        return this;
    }

    int count() {
        return count;
    }

    /// Cents as X12 writes them: no superfluous zeros.
    static String amount(long cents) {
        String sign = cents < 0 ? "-" : "";
        long whole = Math.abs(cents) / 100;
        long rest = Math.abs(cents) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        String digits = rest < 10 ? "0" + rest : String.valueOf(rest);
        return sign + whole + "." + (rest % 10 == 0 ? digits.substring(0, 1) : digits);
    }

    static String date(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
