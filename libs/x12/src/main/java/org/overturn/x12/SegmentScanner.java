package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;

/// Cuts a stream of bytes into segments and elements. Holds one block and at most one segment, whatever the size of the
/// file.
final class SegmentScanner {

    /// What [#next] has come to.
    enum Step {
        SEGMENT,
        END,
        /// Bytes where an ISA should begin, or an ISA whose elements cannot be counted.
        UNREADABLE,
        /// An ISA whose separators cannot be told from text or from one another.
        DELIMITERS,
        /// The file ends within a segment.
        CUT,
        /// A segment above the limit was passed over.
        TOO_LONG
    }

    /// An identifier and what ends it.
    private static final int STUB_BYTES = 4;

    private final Limits limits;
    private final Block block;
    private final Marks marks;
    private final Tidy tidy;
    private final Fields fields = new Fields();
    private Delimiters delimiters = new Delimiters((byte) '*', (byte) ':', (byte) '^', (byte) '~');
    private boolean enveloped;
    private int position;
    private int nextMark;
    private long segmentOffset;
    private long ordinal = -1;

    SegmentScanner(InputStream in, Limits limits) {
        this.limits = limits;
        int longest = Math.max(limits.segmentBytes(), IsaHeader.MOST_BYTES);
        block = new Block(in, longest);
        marks = new Marks(block.bytes.length);
        tidy = new Tidy();
    }

    Step next() throws IOException {
        if (!skipNoise()) {
            return Step.END;
        }
        if (block.bytes[position] == 'I' && startsWithIsa()) {
            return interchange();
        }
        if (!enveloped) {
            return unreadable();
        }
        return segment();
    }

    private boolean skipNoise() throws IOException {
        if (block.offset(position) == 0) {
            skipByteOrderMark();
        }
        while (true) {
            if (position == block.limit && !more()) {
                return false;
            }
            byte b = block.bytes[position];
            if (position < block.limit && b != '\n' && b != '\r' && b != ' ' && b != '\t') {
                return true;
            }
            if (position < block.limit) {
                position++;
                passMarks();
            }
        }
    }

    private void skipByteOrderMark() throws IOException {
        if (available(3)
                && block.bytes[position] == (byte) 0xef
                && block.bytes[position + 1] == (byte) 0xbb
                && block.bytes[position + 2] == (byte) 0xbf) {
            position += 3;
        }
    }

    private boolean startsWithIsa() throws IOException {
        if (!available(4)) {
            return false;
        }
        byte[] bytes = block.bytes;
        byte separator = bytes[position + 3];
        return bytes[position + 1] == 'S'
                && bytes[position + 2] == 'A'
                && (separator == delimiters.element() || !Character.isLetterOrDigit(separator));
    }

    private Step interchange() throws IOException {
        available(IsaHeader.MOST_BYTES);
        var header = IsaHeader.find(block.bytes, position, block.limit);
        if (header == null) {
            return unreadable();
        }
        boolean same = enveloped && header.delimiters().equals(delimiters);
        delimiters = header.delimiters();
        fields.component = delimiters.component();
        begin();
        tidy.take(block.bytes, position, header.end(), delimiters, fields);
        position = header.next();
        if (!delimiters.usable()) {
            return Step.DELIMITERS;
        }
        enveloped = true;
        if (same) {
            passMarks();
        } else {
            mark();
        }
        return Step.SEGMENT;
    }

    private Step unreadable() throws IOException {
        available(STUB_BYTES);
        stub();
        return Step.UNREADABLE;
    }

    private Step segment() throws IOException {
        int odd = 0;
        int mark = nextMark;
        while (true) {
            byte[] bytes = block.bytes;
            int[] at = marks.at;
            int count = marks.count;
            byte terminator = delimiters.terminator();
            byte element = delimiters.element();
            odd = 0;
            for (mark = nextMark; mark < count; mark++) {
                byte b = bytes[at[mark]];
                if (b == terminator) {
                    return complete(mark, odd);
                }
                odd += b == element ? 0 : 1;
            }
            if (block.limit - position > limits.segmentBytes()) {
                return passOver();
            }
            if (!more()) {
                return cut();
            }
        }
    }

    private Step complete(int mark, int odd) {
        int end = marks.at[mark];
        int begin = position;
        begin();
        fields.bytes = block.bytes;
        fields.ends = marks.at;
        fields.first = nextMark;
        fields.start = begin;
        fields.elements = mark - nextMark;
        position = end + 1;
        nextMark = mark + 1;
        if (odd > 0) {
            tidy(begin, end, mark, odd);
        }
        if (end - begin > limits.segmentBytes()) {
            return Step.TOO_LONG;
        }
        return Step.SEGMENT;
    }

    /// Line breaks just before the terminator are cut off where they stand; anything else needs a copy.
    private void tidy(int begin, int end, int mark, int odd) {
        int last = mark;
        int stop = end;
        int left = odd;
        while (last > fields.first && marks.at[last - 1] == stop - 1 && isLineBreak(block.bytes[stop - 1])) {
            last--;
            stop--;
            left--;
        }
        if (left > 0) {
            tidy.take(block.bytes, begin, stop, delimiters, fields);
            return;
        }
        marks.at[last] = stop;
        fields.elements = last - fields.first;
    }

    private boolean isLineBreak(byte b) {
        return (b == '\n' || b == '\r') && b != delimiters.element();
    }

    private Step cut() {
        begin();
        int end = block.limit;
        tidy.take(block.bytes, position, end, delimiters, fields);
        position = end;
        return Step.CUT;
    }

    /// What is in memory has no terminator any more, only those of the segments before.
    private Step passOver() throws IOException {
        begin();
        stub();
        do {
            position = block.limit;
            if (!more()) {
                return Step.CUT;
            }
        } while (!passTerminator());
        return Step.TOO_LONG;
    }

    private boolean passTerminator() {
        for (int mark = nextMark; mark < marks.count; mark++) {
            if (block.bytes[marks.at[mark]] == delimiters.terminator()) {
                position = marks.at[mark] + 1;
                nextMark = mark + 1;
                return true;
            }
        }
        return false;
    }

    /// Notes where a segment begins and that it is one more.
    private void begin() {
        ordinal++;
        segmentOffset = block.offset(position);
        fields.plain = true;
        tidy.legal();
    }

    /// Something to report when there is no segment to speak of; a copy, since the block may move on.
    private void stub() {
        segmentOffset = block.offset(position);
        tidy.take(block.bytes, position, Math.min(block.limit, position + STUB_BYTES), delimiters, fields);
        tidy.legal();
    }

    private boolean more() throws IOException {
        keepIdentifier();
        if (!block.fill(position)) {
            return false;
        }
        position = 0;
        mark();
        return true;
    }

    /// The last segment is gone from the block then, but what follows may have to be reported of it.
    private void keepIdentifier() {
        tidy.take(fields.bytes, fields.start, fields.to(0), delimiters, fields);
    }

    private void mark() {
        nextMark = 0;
        if (enveloped) {
            marks.find(block.bytes, position, block.limit, delimiters.element(), delimiters.terminator());
        }
    }

    private void passMarks() {
        while (nextMark < marks.count && marks.at[nextMark] < position) {
            nextMark++;
        }
    }

    private boolean available(int bytes) throws IOException {
        while (block.limit - position < bytes) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    Delimiters delimiters() {
        return delimiters;
    }

    Fields fields() {
        return fields;
    }

    /// Whether what is here looks like UTF-16 or EBCDIC.
    boolean foreign() {
        int first = block.bytes[position] & 0xff;
        int second = block.bytes[position + 1] & 0xff;
        return (first >= 0xfe && second >= 0xfe)
                || (first == 'I' && second == 0)
                || (first == 0 && second == 'I')
                || (first == 0xc9 && second == 0xe2);
    }

    /// Whether the current segment holds characters that do not belong into a file.
    boolean illegal() {
        return tidy.illegal();
    }

    long ordinal() {
        return ordinal;
    }

    long byteOffset() {
        return segmentOffset;
    }

    /// How many bytes have been read over.
    long bytes() {
        return block.offset(position);
    }
}
