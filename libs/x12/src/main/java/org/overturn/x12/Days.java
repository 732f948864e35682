package org.overturn.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Dates of eight digits; remembers the last ones, since a file names few days many times.
final class Days {

    static final int BYTES = 8;

    private static final int SLOTS = 512;
    private static final int SHIFT = Long.SIZE - 9;

    private final long[] keys = new long[SLOTS];
    private final @Nullable LocalDate[] days = new LocalDate[SLOTS];

    /// CCYYMMDD between the years 1900 and 2199, or null.
    @Nullable
    LocalDate day(Fields fields, int from, int to) {
        if (to - from != BYTES) {
            return null;
        }
        long key = Words.at(fields.bytes, from);
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> SHIFT);
        LocalDate day = days[slot];
        if (day == null || keys[slot] != key) {
            day = Numbers.date(fields.text(from, to));
            days[slot] = day;
            keys[slot] = key;
        }
        return day;
    }
}
