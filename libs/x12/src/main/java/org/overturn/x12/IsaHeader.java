package org.overturn.x12;

import org.jspecify.annotations.Nullable;

/// The separators that an ISA sets, found by counting: real ISAs are 102 to 122 bytes long, not always 106.
///
/// @param delimiters the separators
/// @param end position behind ISA16
/// @param next position behind the terminator
/// Source: X12 005010X221A1, ISA
record IsaHeader(Delimiters delimiters, int end, int next) {

    /// No ISA that anybody could read is longer; the widest real one has 122.
    static final int MOST_BYTES = 512;

    private static final int SEPARATORS = 16;
    private static final int REPETITION = 11;

    /// Reads the ISA that begins at `start`; null when its sixteen elements cannot be counted.
    static @Nullable IsaHeader find(byte[] block, int start, int limit) {
        int stop = Math.min(limit, start + MOST_BYTES);
        if (start + 4 > stop) {
            return null;
        }
        byte separator = block[start + 3];
        int separators = 0;
        int at = start + 3;
        byte repetition = 0;
        while (at < stop && separators < SEPARATORS) {
            if (block[at++] == separator && ++separators == REPETITION && at < stop) {
                repetition = block[at];
            }
        }
        if (separators < SEPARATORS || at + 1 >= limit) {
            return null;
        }
        int after = terminator(block, at + 1, limit);
        var delimiters = new Delimiters(separator, block[at], repeating(repetition), block[after]);
        return new IsaHeader(delimiters, at + 1, after + 1);
    }

    /// Before version 00402 a letter stands here and nothing repeats.
    private static byte repeating(byte repetition) {
        return Character.isLetterOrDigit(repetition) ? 0 : repetition;
    }

    /// Line breaks before a terminator are noise; they are the terminator themselves when a segment follows at once.
    private static int terminator(byte[] block, int from, int limit) {
        int look = from;
        int lastLineFeed = -1;
        while (look < limit && (block[look] == '\r' || block[look] == '\n')) {
            lastLineFeed = block[look] == '\n' && lastLineFeed < 0 ? look : lastLineFeed;
            look++;
        }
        if (look < limit && (look == from || !Character.isLetter(block[look]))) {
            return look;
        }
        return lastLineFeed < 0 ? from : lastLineFeed;
    }
}
