package org.overturn.x12;

/// What holds for every segment, whatever it says: its sizes and its characters.
final class SegmentChecks {

    private final SegmentScanner scanner;
    private final Segment segment;
    private final Limits limits;

    SegmentChecks(SegmentScanner scanner, Segment segment, Limits limits) {
        this.scanner = scanner;
        this.segment = segment;
        this.limits = limits;
    }

    /// @return whether the segment is as it should be
    boolean pass() {
        boolean fits = segment.elements() <= limits.elementsPerSegment();
        if (!fits) {
            segment.error("X12.TOO_MANY_ELEMENTS", "The segment has more elements than the limit.", 0);
        }
        if (scanner.illegal()) {
            segment.error("X12.CHARACTER", "The segment holds characters that do not belong into a file.", 0);
        }
        return (segment.length() <= limits.elementBytes() || elementsFit()) && fits && !scanner.illegal();
    }

    private boolean elementsFit() {
        boolean fit = true;
        for (int element = 1; element <= segment.elements(); element++) {
            if (segment.length(element) > limits.elementBytes()) {
                segment.error("X12.ELEMENT_TOO_LONG", "The element is longer than the limit.", element);
                fit = false;
            }
        }
        return fit;
    }
}
