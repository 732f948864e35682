package org.overturn.x12;

import org.jspecify.annotations.Nullable;

/// Shares the strings of codes that a file repeats thousands of times.
final class Codes {

    private static final int SLOTS = 4096;
    private static final int LONGEST_CODE = 5;
    private static final @Nullable String[] SHARED = new String[SLOTS];

    private Codes() {}

    /// The same text, for short texts mostly the same object. Races are harmless: strings are immutable and compared.
    static String common(String text) {
        if (text.length() > LONGEST_CODE || text.isEmpty()) {
            return text;
        }
        int slot = text.hashCode() & (SLOTS - 1);
        String shared = SHARED[slot];
        if (shared != null && text.equals(shared)) {
            return shared;
        }
        SHARED[slot] = text;
        return text;
    }
}
