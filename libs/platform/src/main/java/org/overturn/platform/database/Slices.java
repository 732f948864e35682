package org.overturn.platform.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bytes of many cells end to end.
///
/// @param from where each begins, from one as SQL counts
/// @param length of each, null for SQL's null
@SuppressWarnings("ArrayRecordComponent") // parameters on their way to a statement, never compared
record Slices(byte[] bytes, Integer[] from, @Nullable Integer[] length) {

    static <R> Slices of(List<R> rows, UnnestRows.Cell<R, byte[]> value) {
        Integer[] from = new Integer[rows.size()];
        @Nullable Integer[] length = new Integer[rows.size()];
        int end = 0;
        for (int i = 0; i < from.length; i++) {
            byte[] cell = value.of(rows.get(i));
            from[i] = end + 1;
            length[i] = cell == null ? null : cell.length;
            end = cell == null ? end : Math.addExact(end, cell.length);
        }
        byte[] bytes = new byte[end];
        for (int i = 0; i < from.length; i++) {
            byte[] cell = value.of(rows.get(i));
            if (cell != null) {
                System.arraycopy(cell, 0, bytes, from[i] - 1, cell.length);
            }
        }
        return new Slices(bytes, from, length);
    }
}
