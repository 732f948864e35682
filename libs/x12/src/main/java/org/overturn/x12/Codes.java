package org.overturn.x12;

import org.jspecify.annotations.Nullable;

/// Shares the strings of codes that a file repeats thousands of times. Bounded: a slot holds the code seen last.
final class Codes {

    /// Codes are no longer than the bytes of a `long`, which is the key.
    static final int LONGEST_BYTES = Long.BYTES;

    private static final int SLOTS = 1024;
    private static final int SHIFT = Long.SIZE - 10;

    private final long[] keys = new long[SLOTS];
    private final @Nullable String[] texts = new String[SLOTS];

    /// The text of one to eight plain bytes.
    String text(Fields fields, int from, int to) {
        long key = key(fields.bytes, from, to - from);
        int slot = slot(key);
        String text = texts[slot];
        if (text == null || keys[slot] != key) {
            text = fields.text(from, to);
            texts[slot] = text;
            keys[slot] = key;
        }
        return text;
    }

    static long key(byte[] bytes, int from, int length) {
        return Words.at(bytes, from) & (-1L >>> (Long.SIZE - Byte.SIZE * length));
    }

    private static int slot(long key) {
        return (int) ((key * 0x9e3779b97f4a7c15L) >>> SHIFT);
    }
}
