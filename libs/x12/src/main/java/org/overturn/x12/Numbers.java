package org.overturn.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Texts as numbers and dates, by the strict grammar of X12.
final class Numbers {

    private Numbers() {}

    static boolean isDecimal(String text) {
        int digits = 0;
        int points = 0;
        for (int at = text.startsWith("-") ? 1 : 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.') {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /// A count of up to nine digits, or -1.
    static int count(String text) {
        if (text.isEmpty() || text.length() > 10) {
            return -1;
        }
        long value = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + (c - '0');
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    /// CCYYMMDD between the years 1900 and 2199, or null.
    static @Nullable LocalDate date(String text) {
        if (text.length() != 8) {
            return null;
        }
        int value = count(text);
        int year = value / 10_000;
        if (value < 0 || year < 1900 || year > 2199) {
            return null;
        }
        try {
            return LocalDate.of(year, value / 100 % 100, value % 100);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static boolean isSegmentId(String text) {
        if (text.length() < 2 || text.length() > 3) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && (at == 0 || !digit)) {
                return false;
            }
        }
        return true;
    }
}
