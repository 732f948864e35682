package org.overturn.ingest.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.overturn.ingest.TestMapping;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.x12.AcknowledgmentEvent;
import org.overturn.x12.AcknowledgmentReader;
import org.overturn.x12.Finding;
import org.overturn.x12.Limits;
import org.overturn.x12.RawSegmentReader;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;
import org.overturn.x12.Severity;

/// What must hold for any bytes that come to the door, whatever they are: they are scanned, judged, acknowledged and,
/// where accepted, mapped to events.
///
/// @param readable whether the file as a whole may be used
/// @param claims how many would be published
record FileCheck(boolean readable, long claims) {

    private static final RemittanceId FILE = new RemittanceId(new UUID(1, 41));
    private static final Instant AT = Instant.parse("2026-01-07T08:09:10Z");
    private static final EventCodec CODEC = new EventCodec();

    /// @throws AssertionError when something does not hold
    static FileCheck of(byte[] file) throws IOException {
        Scan scan = Scans.of(new ByteArrayInputStream(file));
        consistent(scan, file);
        acknowledged(scan);
        readAsAcknowledgment(file);
        return new FileCheck(scan.readable(), published(scan, file));
    }

    /// What is refused says why, and findings stand in the file.
    private static void consistent(Scan scan, byte[] file) {
        List<Finding> findings = scan.summary().findings();
        if (!scan.readable() && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new AssertionError("refused without a reason");
        }
        for (Finding finding : findings) {
            long at = finding.position().byteOffset();
            if (at < 0 || at > file.length) {
                throw new AssertionError("a finding outside of the file");
            }
        }
    }

    /// A file without an 835 is looked at for a 277CA.
    private static void readAsAcknowledgment(byte[] file) throws IOException {
        AcknowledgmentReader reader = new AcknowledgmentReader(new ByteArrayInputStream(file), Limits.DEFAULT);
        for (var event = reader.next(); !(event instanceof AcknowledgmentEvent.FileEnded); event = reader.next()) {
            if (event == null) {
                throw new AssertionError("the reader of acknowledgments ends without saying so");
            }
        }
    }

    /// The acknowledgment is X12 whatever it answers.
    private static void acknowledged(Scan scan) throws IOException {
        String text = Acknowledgment.of(
                FILE, AT, scan, Triage.of(FILE, scan, Payees.ANYBODY).decisions());
        RawSegmentReader reader = new RawSegmentReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        String last = "";
        for (var segment = reader.next(); segment != null; segment = reader.next()) {
            last = segment.id();
        }
        if (!last.equals("IEA")) {
            throw new AssertionError("an acknowledgment that does not end");
        }
    }

    /// Claims of the sets that would be accepted, as events: as many as were counted.
    private static long published(Scan scan, byte[] file) throws IOException {
        if (!scan.readable()) {
            return 0;
        }
        List<ScannedTransaction> accepted =
                Triage.of(FILE, scan, Payees.ANYBODY).open();
        Set<Integer> indexes = accepted.stream().map(ScannedTransaction::index).collect(Collectors.toSet());
        long counted = accepted.stream().mapToLong(set -> set.totals().claims()).sum();
        var mapper = TestMapping.mapper();
        RemittanceReader reader = new RemittanceReader(new ByteArrayInputStream(file), Limits.DEFAULT);
        long mapped = 0;
        for (var event = reader.next(); event != null; event = reader.next()) {
            if (event instanceof RemittanceEvent.ClaimRead(var header, var claim) && indexes.contains(header.index())) {
                CODEC.encode(mapper.claim(header, claim));
                mapped++;
            }
            if (event instanceof RemittanceEvent.FileEnded) {
                break;
            }
        }
        if (mapped != counted) {
            throw new AssertionError("publishes " + mapped + " of " + counted + " claims");
        }
        return mapped;
    }
}
