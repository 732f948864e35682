package org.overturn.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The current segment with its place in the envelopes; reads typed elements and reports what cannot be read.
final class Segment {

    private final SegmentScanner scanner;
    private final Fields fields;
    private final Findings findings;
    private final Place place;
    private final Codes codes = new Codes();
    private final Days days = new Days();
    private final int[] parts;
    private boolean broken;

    Segment(SegmentScanner scanner, Limits limits, Findings findings, Place place) {
        this.scanner = scanner;
        this.fields = scanner.fields();
        this.findings = findings;
        this.place = place;
        this.parts = new int[limits.componentsPerElement() + 1];
    }

    int id() {
        return fields.id();
    }

    int elements() {
        return fields.elements;
    }

    int length() {
        return fields.length();
    }

    int length(int element) {
        return fields.to(element) - fields.from(element);
    }

    long ordinal() {
        return scanner.ordinal();
    }

    long byteOffset() {
        return scanner.byteOffset();
    }

    boolean has(int element) {
        return fields.has(element);
    }

    /// A text that seldom comes again, without trailing blanks.
    String text(int element) {
        return has(element) ? trimmed(fields.from(element), fields.to(element)) : "";
    }

    /// A text that comes again and again.
    String code(int element) {
        return has(element) ? code(fields.from(element), fields.to(element)) : "";
    }

    private String code(int from, int to) {
        int length = to - from;
        if (length > Codes.LONGEST_BYTES || length == 0 || !fields.plain) {
            return trimmed(from, to);
        }
        return fields.bytes[to - 1] == ' ' ? trimmed(from, to) : codes.text(fields, from, to);
    }

    private String trimmed(int from, int to) {
        int end = to;
        while (end > from && fields.bytes[end - 1] == ' ') {
            end--;
        }
        return fields.text(from, end);
    }

    @Nullable
    String optional(int element) {
        return has(element) ? code(element) : null;
    }

    /// Whether a short element says this.
    boolean says(int element, String code) {
        if (!has(element) || length(element) != code.length()) {
            return false;
        }
        int from = fields.from(element);
        for (int at = 0; at < code.length(); at++) {
            if (fields.bytes[from + at] != code.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /// Takes a composite apart, for [#component]; reports more components than the limit.
    ///
    /// @return how many it has
    int components(int element) {
        int to = fields.to(element);
        int count = 0;
        parts[0] = fields.from(element) - 1;
        for (int at = fields.from(element); at < to; at++) {
            if (fields.bytes[at] == fields.component && ++count < parts.length) {
                parts[count] = at;
            }
        }
        if (++count >= parts.length) {
            error("X12.TOO_MANY_COMPONENTS", "The element has more components than the limit.", element);
            count = parts.length - 1;
        }
        parts[count] = to;
        return count;
    }

    /// Component `part`, counted from one, of what was taken apart into `count`.
    String component(int part, int count) {
        return part > count ? "" : code(parts[part - 1] + 1, parts[part]);
    }

    /// The element as an amount; an absent one is zero, an unreadable one is an error and zero.
    long cents(int element) {
        if (!has(element)) {
            return 0;
        }
        long cents = Cents.parse(fields.bytes, fields.from(element), fields.to(element));
        if (cents == Cents.UNREADABLE) {
            error("X12.AMOUNT", "The amount cannot be read.", element);
            return 0;
        }
        return cents;
    }

    long mandatoryCents(int element) {
        if (!has(element)) {
            error("X12.MISSING_ELEMENT", "A mandatory amount is missing.", element);
        }
        return cents(element);
    }

    String mandatory(int element) {
        if (!has(element)) {
            error("X12.MISSING_ELEMENT", "A mandatory element is missing.", element);
        }
        return text(element);
    }

    String mandatoryCode(int element) {
        return has(element) ? code(element) : mandatory(element);
    }

    /// Reports what stands behind the last element that is read, for money must not be passed over in silence.
    void nothingBeyond(int last) {
        for (int element = last + 1; element <= elements(); element++) {
            if (has(element)) {
                error("X12.TOO_MANY_ELEMENTS", "The segment has more elements than it can have.", element);
                return;
            }
        }
    }

    @Nullable
    BigDecimal quantity(int element) {
        if (!has(element)) {
            return null;
        }
        BigDecimal quantity = Quantities.parse(fields.bytes, fields.from(element), fields.to(element));
        if (quantity == null) {
            warn("X12.QUANTITY", "The quantity cannot be read.", element);
        }
        return quantity;
    }

    @Nullable
    LocalDate date(int element) {
        if (!has(element)) {
            return null;
        }
        LocalDate date = days.day(fields, fields.from(element), fields.to(element));
        if (date == null) {
            warn("X12.DATE", "The date cannot be read.", element);
        }
        return date;
    }

    /// The eight digits from a place in the element on, as in a range of dates.
    @Nullable
    LocalDate date(int element, int skip) {
        int from = fields.from(element) + skip;
        LocalDate date = from + Days.BYTES > fields.to(element) ? null : days.day(fields, from, from + Days.BYTES);
        if (date == null) {
            warn("X12.DATE", "The date cannot be read.", element);
        }
        return date;
    }

    void error(String code, String message, int element) {
        broken = true;
        findings.add(code, Severity.ERROR, message, this, element);
    }

    void warn(String code, String message, int element) {
        findings.add(code, Severity.WARNING, message, this, element);
    }

    void info(String code, String message, int element) {
        findings.add(code, Severity.INFO, message, this, element);
    }

    /// Reports an earlier segment of the transaction set.
    void warnOf(String code, String message, long byteOffset, long ordinal, String id) {
        findings.add(code, Severity.WARNING, message, place, byteOffset, ordinal, id);
    }

    /// Reports an earlier segment of the transaction set, which cannot be used with it.
    void errorOf(String code, String message, long byteOffset, long ordinal, String id) {
        broken = true;
        findings.add(code, Severity.ERROR, message, place, byteOffset, ordinal, id);
    }

    void infoOf(String code, String message, long byteOffset, long ordinal, String id) {
        findings.add(code, Severity.INFO, message, place, byteOffset, ordinal, id);
    }

    /// Whether an error was reported since the last call.
    boolean takeBroken() {
        boolean was = broken;
        broken = false;
        return was;
    }

    Position at(int element) {
        String name = fields.text(0);
        return place.position(byteOffset(), ordinal(), Numbers.isSegmentId(name) ? name : "", element);
    }
}
