package org.overturn.bench.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// X12 segments into a stream, through one block of memory: `*` between elements, `~` after a segment.
final class Segments {

    /// Longer than any segment made here.
    private static final int ROOM_BYTES = 1024;

    private final OutputStream out;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private long count;

    Segments(OutputStream out) {
        this.out = out;
    }

    Segments begin(String id) {
        if (block.length - at < ROOM_BYTES) {
            flush();
        }
        put(id);
        return this;
    }

    Segments text(String element) {
        block[at++] = '*';
        put(element);
        return this;
    }

    /// An empty element.
    Segments skip() {
        block[at++] = '*';
        return this;
    }

    Segments skip(int elements) {
        for (int i = 0; i < elements; i++) {
            skip();
        }
        return this;
    }

    Segments number(long number) {
        return text(Long.toString(number));
    }

    /// An amount without superfluous zeros.
    Segments cents(long cents) {
        block[at++] = '*';
        if (cents < 0) {
            block[at++] = '-';
        }
        long rest = Math.abs(cents) % 100;
        put(Long.toString(Math.abs(cents) / 100));
        if (rest != 0) {
            block[at++] = '.';
            block[at++] = (byte) ('0' + rest / 10);
            if (rest % 10 != 0) {
                block[at++] = (byte) ('0' + rest % 10);
            }
        }
        return this;
    }

    /// Ends the segment, without empty elements at its end.
    void end() {
        while (block[at - 1] == '*') {
            at--;
        }
        block[at++] = '~';
        count++;
    }

    /// Segments ended so far.
    long count() {
        return count;
    }

    void flush() {
        try {
            out.write(block, 0, at);
            out.flush();
            at = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything here is ASCII.
    private void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            block[at++] = (byte) text.charAt(i);
        }
    }
}
