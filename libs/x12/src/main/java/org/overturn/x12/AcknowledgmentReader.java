package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads claim acknowledgments (277CA) from a stream: one or many interchanges, in constant memory, one claim at a
/// time.
///
/// A 277CA comes before adjudication: it says which claims a payer or clearinghouse has taken into its system and which
/// it has sent back. A claim that was sent back was never decided, so it is neither paid nor denied.
///
/// Bad input never throws: it ends in findings with positions, and in a [FileSummary] that is not readable or an
/// [AcknowledgmentSummary] that is not sound. Only the stream itself may throw.
///
/// Source: X12 005010X214
public final class AcknowledgmentReader {

    private final SetStream<AcknowledgmentEvent> stream;

    public AcknowledgmentReader(InputStream in, Limits limits) {
        this.stream = new SetStream<>(in, limits, AcknowledgmentReader::dialect, AcknowledgmentEvent.FileEnded::new);
    }

    private static Dialect dialect(Consumer<AcknowledgmentEvent> sink) {
        return new Dialect(
                "HN",
                "277",
                List.of("005010X214"),
                false,
                "The group does not hold claim status notices.",
                "The transaction set is not a 277CA of a version that can be read.",
                "X12.NO_ACKNOWLEDGMENT",
                "The file holds no 277CA.",
                (st, limits, index, interchange, group) -> new AcknowledgmentSetReader(
                        st, limits, sink, new AcknowledgmentHead(index, st, interchange, group)));
    }

    /// The next event; null after the end of the file.
    ///
    /// @throws IOException when the stream fails
    public @Nullable AcknowledgmentEvent next() throws IOException {
        return stream.next();
    }
}
