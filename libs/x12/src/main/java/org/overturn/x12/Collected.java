package org.overturn.x12;

import java.util.Arrays;
import java.util.List;

/// Collects the parts of a loop and gives them as an immutable list; used again for the next loop. Most lists have no
/// more than two entries, which cost one object.
final class Collected<T> {

    private Object[] entries = new Object[4];
    private int size;

    void add(T entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
    }

    void clear() {
        size = 0;
    }

    /// What was collected; nothing later changes it.
    @SuppressWarnings("unchecked") // only entries of this type are ever added
    List<T> list() {
        return switch (size) {
            case 0 -> List.of();
            case 1 -> List.of((T) entries[0]);
            case 2 -> List.of((T) entries[0], (T) entries[1]);
            case 3 -> List.of((T) entries[0], (T) entries[1], (T) entries[2]);
            default -> (List<T>) List.of(Arrays.copyOf(entries, size));
        };
    }
}
