package org.overturn.platform.database;

import java.io.ByteArrayOutputStream;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < from.length; i++) {
            byte[] cell = value.of(rows.get(i));
            from[i] = bytes.size() + 1;
            if (cell != null) {
                length[i] = cell.length;
                bytes.writeBytes(cell);
            }
        }
        return new Slices(bytes.toByteArray(), from, length);
    }
}
