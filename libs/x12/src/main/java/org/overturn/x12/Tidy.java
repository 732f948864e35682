package org.overturn.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Copies a segment that is not plain text: leaves line breaks out, puts `?` for control characters, and finds out
/// how bytes beyond ASCII are meant.
final class Tidy {

    private byte[] copy = new byte[0];
    private int[] ends = new int[0];
    private boolean illegal;

    /// Whether the last segment held characters that do not belong into a file.
    boolean illegal() {
        return illegal;
    }

    void legal() {
        illegal = false;
    }

    void take(byte[] block, int from, int to, Delimiters delimiters, Fields fields) {
        byte element = delimiters.element();
        makeRoom(to - from);
        illegal = false;
        boolean beyond = false;
        int length = 0;
        int elements = 0;
        for (int at = from; at < to; at++) {
            byte b = block[at];
            if (b == element) {
                ends[elements++] = length;
            } else if (b == '\n' || b == '\r') {
                continue;
            } else if (b >= 0 && b < ' ' && !delimiters.separates(b)) {
                illegal = true;
                b = '?';
            }
            beyond |= b < 0;
            copy[length++] = b;
        }
        ends[elements] = length;
        fields.bytes = copy;
        fields.ends = ends;
        fields.first = 0;
        fields.start = 0;
        fields.elements = elements;
        if (beyond) {
            decode(length, delimiters, fields);
        }
    }

    private void makeRoom(int bytes) {
        if (ends.length <= bytes) {
            copy = new byte[2 * bytes + 2 * Long.BYTES];
            ends = new int[2 * bytes + 1];
        }
    }

    /// UTF-8 where it is valid; Latin-1, and a fault, where it is not.
    private void decode(int length, Delimiters delimiters, Fields fields) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(copy, 0, length));
            fields.plain = false;
            illegal |= text.chars().anyMatch(c -> isInvisible(c) && (c >= 0x80 || !delimiters.separates((byte) c)));
        } catch (CharacterCodingException notUtf8) {
            illegal = true;
            for (int at = 0; at < length; at++) {
                copy[at] = copy[at] < 0 ? (byte) '?' : copy[at];
            }
        }
    }

    /// Control characters, and those that change the direction of what follows.
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }
}
