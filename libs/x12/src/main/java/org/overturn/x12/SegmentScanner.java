package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cuts a stream of bytes into segments and elements. Holds one block and at most one segment, whatever the size of the
/// file.
final class SegmentScanner {

    /// What [#next] has come to.
    enum Step {
        SEGMENT,
        END,
        /// Bytes where a segment should begin, or an ISA that cannot be read.
        UNREADABLE,
        /// The file ends within a segment.
        CUT,
        /// A segment above the limit was passed over.
        TOO_LONG
    }

    private static final int BLOCK_BYTES = 256 * 1024;

    private final InputStream in;
    private final Limits limits;
    private byte[] block;
    private int position;
    private int limit;
    private long base;
    private boolean ended;

    private boolean enveloped;
    private byte element;
    private byte terminator;
    private byte component;
    private byte repetition;

    private int start;
    private int end;
    private long ordinal = -1;
    private int elements;
    private int[] starts = new int[128];

    SegmentScanner(InputStream in, Limits limits) {
        this.in = in;
        this.limits = limits;
        this.block = new byte[Math.max(BLOCK_BYTES, 2 * limits.segmentBytes())];
    }

    Step next() throws IOException {
        if (!skipNoise()) {
            return Step.END;
        }
        start = position;
        if (startsWithIsa()) {
            return interchange();
        }
        if (!enveloped) {
            return Step.UNREADABLE;
        }
        return segment();
    }

    private boolean skipNoise() throws IOException {
        if (base == 0 && position == 0 && available(3) && startsWith(0xef, 0xbb, 0xbf)) {
            position = 3;
        }
        while (true) {
            if (position == limit && !fill()) {
                return false;
            }
            byte b = block[position];
            if (b != '\n' && b != '\r' && b != ' ' && b != '\t') {
                return true;
            }
            position++;
        }
    }

    private boolean startsWith(int a, int b, int c) {
        return (block[position] & 0xff) == a && (block[position + 1] & 0xff) == b && (block[position + 2] & 0xff) == c;
    }

    private boolean startsWithIsa() throws IOException {
        return available(4)
                && startsWith('I', 'S', 'A')
                && (!enveloped || block[position + 3] == element || !Character.isLetterOrDigit(block[position + 3]));
    }

    private Step interchange() throws IOException {
        if (!available(limits.segmentBytes()) && limit - position < 20) {
            return Step.UNREADABLE;
        }
        byte separator = block[position + 3];
        int separators = 0;
        int at = position + 3;
        while (at < limit && separators < 16 && at - position < 512) {
            if (block[at++] == separator) {
                separators++;
            }
        }
        if (separators < 16 || at + 1 >= limit) {
            return Step.UNREADABLE;
        }
        byte composite = block[at];
        int stop = at + 1;
        int look = stop;
        while (look < limit && (block[look] == '\r' || block[look] == '\n')) {
            look++;
        }
        boolean lineBreakEnds = look > stop && (look == limit || Character.isLetter(block[look]));
        byte ending = lineBreakEnds ? block[stop] : look < limit ? block[look] : 0;
        int after = lineBreakEnds ? stop : look;
        element = separator;
        component = composite;
        terminator = ending;
        repetition = repetitionOf(separator);
        enveloped = true;
        split(position, at + 1);
        position = Math.min(limit, after + 1);
        ordinal++;
        return delimiters().usable() ? Step.SEGMENT : Step.UNREADABLE;
    }

    private byte repetitionOf(byte separator) {
        int seen = 0;
        for (int at = position; at < limit; at++) {
            if (block[at] == separator && ++seen == 11) {
                return block[at + 1];
            }
        }
        return 0;
    }

    private Step segment() throws IOException {
        int at = position;
        while (true) {
            byte[] bytes = block;
            int stop = limit;
            while (at < stop && bytes[at] != terminator) {
                at++;
            }
            if (at < stop) {
                break;
            }
            if (at - position > limits.segmentBytes()) {
                return passOver();
            }
            int offset = at - position;
            if (!fill()) {
                ordinal++;
                split(position, limit);
                position = limit;
                return Step.CUT;
            }
            at = position + offset;
        }
        ordinal++;
        if (at - position > limits.segmentBytes()) {
            position = at + 1;
            return Step.TOO_LONG;
        }
        split(position, at);
        position = at + 1;
        return Step.SEGMENT;
    }

    private Step passOver() throws IOException {
        ordinal++;
        split(position, position + 3);
        while (true) {
            while (position < limit) {
                if (block[position++] == terminator) {
                    return Step.TOO_LONG;
                }
            }
            if (!fill()) {
                return Step.CUT;
            }
        }
    }

    /// Makes at least one more byte available; keeps what lies between position and limit.
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (position > 0) {
            System.arraycopy(block, position, block, 0, limit - position);
            base += position;
            limit -= position;
            start -= position;
            position = 0;
        }
        if (limit == block.length) {
            block = Arrays.copyOf(block, 2 * block.length);
        }
        int read = in.read(block, limit, block.length - limit);
        if (read <= 0) {
            ended = true;
            return false;
        }
        limit += read;
        return true;
    }

    private boolean available(int bytes) throws IOException {
        while (limit - position < bytes) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private void split(int from, int to) {
        start = from;
        end = to;
        while (end > from && (block[end - 1] == '\r' || block[end - 1] == '\n')) {
            end--;
        }
        elements = 0;
        starts[0] = from;
        for (int at = from; at < end; at++) {
            if (block[at] == element) {
                if (++elements == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * starts.length);
                }
                starts[elements] = at + 1;
            }
        }
    }

    Delimiters delimiters() {
        return new Delimiters(element, component, repetition, terminator);
    }

    long ordinal() {
        return ordinal;
    }

    long byteOffset() {
        return base + start;
    }

    /// How many bytes have been read over.
    long bytes() {
        return base + position;
    }

    int elements() {
        return elements;
    }

    /// The identifier as up to four characters packed into an int, so that a switch can tell segments apart.
    int id() {
        int stop = elements == 0 ? end : starts[1] - 1;
        int packed = 0;
        for (int at = start; at < stop && at < start + 4; at++) {
            packed = packed << 8 | (block[at] & 0xff);
        }
        return packed;
    }

    static int id(String name) {
        int packed = 0;
        for (int at = 0; at < name.length(); at++) {
            packed = packed << 8 | name.charAt(at);
        }
        return packed;
    }

    boolean has(int number) {
        return number <= elements && from(number) < to(number);
    }

    int length(int number) {
        return number > elements ? 0 : to(number) - from(number);
    }

    /// Element `number`, counted from one; empty when the segment is shorter. Zero is the identifier.
    String text(int number) {
        return number > elements ? "" : text(from(number), to(number));
    }

    /// Component `part` of element `number`, both counted from one.
    String component(int number, int part) {
        if (number > elements) {
            return "";
        }
        int from = from(number);
        int stop = to(number);
        for (int seen = 1; ; seen++) {
            int to = from;
            while (to < stop && block[to] != component) {
                to++;
            }
            if (seen == part) {
                return text(from, to);
            }
            if (to >= stop) {
                return "";
            }
            from = to + 1;
        }
    }

    private int from(int number) {
        return starts[number];
    }

    private int to(int number) {
        return number == elements ? end : starts[number + 1] - 1;
    }

    private String text(int from, int to) {
        return from >= to ? "" : new String(block, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
