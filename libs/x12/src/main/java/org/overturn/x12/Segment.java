package org.overturn.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The current segment with its place in the envelopes; reads typed elements and reports what cannot be read.
final class Segment {

    private final SegmentScanner scanner;
    private final Findings findings;
    private final Place place;
    private boolean broken;

    Segment(SegmentScanner scanner, Findings findings, Place place) {
        this.scanner = scanner;
        this.findings = findings;
        this.place = place;
    }

    int id() {
        return scanner.id();
    }

    int elements() {
        return scanner.elements();
    }

    long ordinal() {
        return scanner.ordinal();
    }

    long byteOffset() {
        return scanner.byteOffset();
    }

    boolean has(int element) {
        return scanner.has(element);
    }

    String text(int element) {
        return Codes.common(scanner.text(element));
    }

    String component(int element, int part) {
        return Codes.common(scanner.component(element, part));
    }

    @Nullable
    String optional(int element) {
        return scanner.has(element) ? text(element) : null;
    }

    /// The element as an amount; an absent one is zero, an unreadable one is an error and zero.
    long cents(int element) {
        if (!scanner.has(element)) {
            return 0;
        }
        long cents = Cents.parse(scanner.text(element));
        if (cents == Cents.UNREADABLE) {
            error("X12.AMOUNT", "The amount cannot be read.", element);
            return 0;
        }
        return cents;
    }

    long mandatoryCents(int element) {
        if (!scanner.has(element)) {
            error("X12.MISSING_ELEMENT", "A mandatory amount is missing.", element);
        }
        return cents(element);
    }

    String mandatory(int element) {
        if (!scanner.has(element)) {
            error("X12.MISSING_ELEMENT", "A mandatory element is missing.", element);
        }
        return text(element);
    }

    @Nullable
    BigDecimal quantity(int element) {
        if (!scanner.has(element)) {
            return null;
        }
        String text = scanner.text(element);
        if (text.length() > 15 || !Numbers.isDecimal(text)) {
            warn("X12.QUANTITY", "The quantity cannot be read.", element);
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable
    LocalDate date(int element) {
        if (!scanner.has(element)) {
            return null;
        }
        LocalDate date = Numbers.date(scanner.text(element));
        if (date == null) {
            warn("X12.DATE", "The date cannot be read.", element);
        }
        return date;
    }

    void error(String code, String message, int element) {
        broken = true;
        findings.add(code, Severity.ERROR, message, at(element));
    }

    void warn(String code, String message, int element) {
        findings.add(code, Severity.WARNING, message, at(element));
    }

    void info(String code, String message, int element) {
        findings.add(code, Severity.INFO, message, at(element));
    }

    void warnAt(String code, String message, Position where) {
        findings.add(code, Severity.WARNING, message, where);
    }

    /// Whether an error was reported since the last call.
    boolean takeBroken() {
        boolean was = broken;
        broken = false;
        return was;
    }

    Position at(int element) {
        String name = scanner.text(0);
        return place.position(scanner.byteOffset(), scanner.ordinal(), Numbers.isSegmentId(name) ? name : "", element);
    }
}
