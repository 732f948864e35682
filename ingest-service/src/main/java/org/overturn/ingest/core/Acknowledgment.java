package org.overturn.ingest.core;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.overturn.x12.Interchange;

/// What the sender's translator is told: for each interchange a TA1, and a 999 for each of its groups.
///
/// Source: X12 TA1, 005010X231A1
public final class Acknowledgment {

    private static final Interchange UNKNOWN =
            new Interchange(0, "ZZ", "UNKNOWN", "ZZ", "UNKNOWN", "000000", "0000", "000000000", "P");

    private Acknowledgment() {}

    /// The acknowledgment as X12 text.
    ///
    /// @param decisions what became of the transaction sets, by index; empty when the file is refused
    public static String of(RemittanceId id, Instant at, Scan scan, Map<Integer, Decision> decisions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<Integer, List<ScannedTransaction>> interchanges = scan.transactions().stream()
                .collect(Collectors.groupingBy(
                        one -> one.head().interchange().index(), TreeMap::new, Collectors.toList()));
        if (interchanges.isEmpty()) {
            interchanges.put(0, List.of());
        }
        interchanges.forEach((index, transactions) -> {
            Interchange interchange = transactions.isEmpty()
                    ? UNKNOWN
                    : transactions.getFirst().head().interchange();
            Verdicts verdicts = new Verdicts(scan, decisions);
            new AcknowledgmentWriter(out, at, controlNumber(id, index), interchange, verdicts).write(transactions);
        });
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /// Nine digits that are the same whenever the acknowledgment is made.
    private static int controlNumber(RemittanceId id, int interchange) {
        return (int) Math.floorMod(id.value().getLeastSignificantBits() + interchange, 999_999_999L) + 1;
    }
}
