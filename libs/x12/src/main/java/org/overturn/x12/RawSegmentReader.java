package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads segments of any X12 transaction set as they stand; for tools that copy, cut or compare files.
public final class RawSegmentReader {

    private final SegmentScanner scanner;

    public RawSegmentReader(InputStream in, Limits limits) {
        this.scanner = new SegmentScanner(in, limits);
    }

    /// The next segment; null where the file ends, or where it can no longer be read as segments.
    ///
    /// @throws IOException when the stream fails
    public @Nullable RawSegment next() throws IOException {
        if (scanner.next() != SegmentScanner.Step.SEGMENT) {
            return null;
        }
        var fields = scanner.fields();
        List<String> elements = new ArrayList<>(fields.elements);
        for (int element = 1; element <= fields.elements; element++) {
            elements.add(fields.text(element));
        }
        return new RawSegment(fields.text(0), elements, scanner.delimiters());
    }
}
