package org.overturn.ingest.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.overturn.x12.Delimiters;
import org.overturn.x12.Finding;
import org.overturn.x12.Interchange;
import org.overturn.x12.SegmentWriter;

/// Writes the answer to one interchange: an envelope back to its sender with a TA1 and a 999 per group.
///
/// Source: X12 ISA, TA1, 005010X231A1
final class AcknowledgmentWriter {

    private static final Delimiters DELIMITERS = new Delimiters((byte) '*', (byte) ':', (byte) '^', (byte) '~');
    private static final String VERSION = "005010X231A1";
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private final SegmentWriter segments;
    private final ZonedDateTime at;
    private final int controlNumber;
    private final Interchange to;
    private final Verdicts verdicts;
    private int written;

    AcknowledgmentWriter(ByteArrayOutputStream out, Instant at, int controlNumber, Interchange to, Verdicts verdicts) {
        this.segments = new SegmentWriter(out);
        this.at = at.atZone(ZoneOffset.UTC);
        this.controlNumber = controlNumber;
        this.to = to;
        this.verdicts = verdicts;
    }

    void write(List<ScannedTransaction> transactions) {
        String number = String.format(Locale.ROOT, "%09d", controlNumber);
        String receiver = padded(to.sender(), 15);
        String sender = padded(to.receiver(), 15);
        segment(
                "ISA",
                "00",
                padded("", 10),
                "00",
                padded("", 10),
                padded(to.receiverQualifier(), 2),
                sender,
                padded(to.senderQualifier(), 2),
                receiver,
                at.format(SHORT_DAY),
                at.format(TIME),
                "^",
                "00501",
                number,
                "0",
                to.usage().equals("T") ? "T" : "P",
                ":");
        Verdicts.Verdict verdict = verdicts.interchange(to.index(), transactions);
        segment("TA1", text(to.controlNumber()), text(to.date()), text(to.time()), verdict.code(), verdict.note());
        Map<Integer, List<ScannedTransaction>> groups = transactions.stream()
                .collect(Collectors.groupingBy(one -> one.head().group().index(), TreeMap::new, Collectors.toList()));
        groups.values().forEach(this::group);
        segment("IEA", Integer.toString(groups.size()), number);
    }

    private void group(List<ScannedTransaction> transactions) {
        var group = transactions.getFirst().head().group();
        String number = Integer.toString(group.index() + 1);
        segment(
                "GS",
                "FA",
                text(to.receiver()),
                text(to.sender()),
                at.format(DAY),
                at.format(TIME),
                number,
                "X",
                VERSION);
        written = 0;
        segment("ST", "999", "0001", VERSION);
        segment(
                "AK1",
                transactions.getFirst().head().kind().group(),
                text(group.controlNumber()),
                text(group.version()));
        transactions.forEach(this::set);
        close(transactions);
        segment("SE", Integer.toString(written + 1), "0001");
        segment("GE", "1", number);
    }

    private void set(ScannedTransaction transaction) {
        segment("AK2", transaction.head().kind().set(), text(transaction.head().controlNumber()));
        verdicts.findings(transaction).forEach(finding -> finding(transaction, finding));
        Verdicts.Verdict verdict = verdicts.set(transaction);
        segment("IK5", verdict.code(), verdict.note());
    }

    private void finding(ScannedTransaction transaction, Finding finding) {
        var position = finding.position();
        AcknowledgmentCodes.ofSegment(finding.code())
                .ifPresent(code -> segment(
                        "IK3",
                        position.segmentId().isEmpty() ? "ST" : text(position.segmentId()),
                        Long.toString(position.segment() - transaction.head().segment() + 1),
                        "",
                        code));
        AcknowledgmentCodes.ofElement(finding.code())
                .filter(code -> position.element() > 0)
                .ifPresent(code -> segment("IK4", Integer.toString(position.element()), "", code));
    }

    private void close(List<ScannedTransaction> transactions) {
        String all = Integer.toString(transactions.size());
        long accepted = transactions.stream()
                .filter(one -> verdicts.set(one).accepted())
                .count();
        boolean withErrors =
                transactions.stream().anyMatch(one -> !verdicts.set(one).code().equals("A"));
        String why =
                verdicts.group(transactions.getFirst().head().group().index()).orElse("");
        String code = accepted == 0 ? "R" : accepted < transactions.size() ? "P" : withErrors ? "E" : "A";
        segment("AK9", code, all, all, Long.toString(accepted), why);
    }

    private void segment(String id, String... elements) {
        int used = elements.length;
        while (used > 0 && elements[used - 1].isEmpty()) {
            used--;
        }
        try {
            segments.write(DELIMITERS, id, Arrays.copyOf(elements, used));
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array does not fail", e);
        }
    }

    private static String padded(String value, int length) {
        return (text(value) + " ".repeat(length)).substring(0, length);
    }

    /// What stood between other delimiters may hold ours.
    private static String text(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            clean.append(c < ' ' || c > 0x7e || "*:^~".indexOf(c) >= 0 ? ' ' : c);
        }
        return clean.toString();
    }
}
