package org.overturn.x12;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Where the elements of the current segment stand: `ends[first]` ends the identifier, and each later entry the next
/// element.
final class Fields {

    byte[] bytes = new byte[0];
    int[] ends = new int[1];
    int first;
    int start;
    int elements;
    byte component;

    /// Whether every byte is one character; else the bytes are UTF-8.
    boolean plain = true;

    int from(int element) {
        return element == 0 ? start : ends[first + element - 1] + 1;
    }

    int to(int element) {
        return ends[first + element];
    }

    boolean has(int element) {
        return element > 0
                ? element <= elements && ends[first + element - 1] + 1 < ends[first + element]
                : start < ends[first];
    }

    int length() {
        return ends[first + elements] - start;
    }

    /// The identifier as up to four characters packed into an int, so that a switch can tell segments apart.
    int id() {
        int length = ends[first] - start;
        if (length == 0) {
            return 0;
        }
        int four = Integer.reverseBytes((int) Words.at(bytes, start));
        return four >>> (Integer.SIZE - Byte.SIZE * Math.min(length, Integer.BYTES));
    }

    String text(int from, int to) {
        return from >= to ? "" : new String(bytes, from, to - from, plain ? ISO_8859_1 : UTF_8);
    }

    /// Element `number`, counted from one; empty when the segment is shorter. Zero is the identifier.
    String text(int number) {
        return number > elements ? "" : text(from(number), to(number));
    }
}
