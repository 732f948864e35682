package org.overturn.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes segments. What [RawSegmentReader] has read comes out as the same segments, without line breaks between them.
public final class SegmentWriter {

    private final OutputStream out;

    public SegmentWriter(OutputStream out) {
        this.out = out;
    }

    /// Writes a segment with its own delimiters.
    ///
    /// @throws IllegalArgumentException when an element holds a separator
    /// @throws IOException when the stream fails
    public void write(RawSegment segment) throws IOException {
        var delimiters = segment.delimiters();
        out.write(segment.id().getBytes(StandardCharsets.UTF_8));
        for (String element : segment.elements()) {
            out.write(delimiters.element());
            out.write(checked(element, delimiters));
        }
        out.write(delimiters.terminator());
    }

    /// Writes a segment.
    public void write(Delimiters delimiters, String id, String... elements) throws IOException {
        write(new RawSegment(id, List.of(elements), delimiters));
    }

    private static byte[] checked(String element, Delimiters delimiters) {
        for (int at = 0; at < element.length(); at++) {
            char c = element.charAt(at);
            if (c == delimiters.element() || c == delimiters.terminator()) {
                throw new IllegalArgumentException("An element holds a character that cannot stand in it");
            }
        }
        return element.getBytes(StandardCharsets.UTF_8);
    }
}
