package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads 835 remittances from a stream: one or many interchanges, in constant memory, one claim at a time.
///
/// Bad input never throws: it ends in findings with positions, and in a [FileSummary] that is not readable or a
/// [TransactionSummary] that is not sound. Only the stream itself may throw.
///
/// Source: X12 005010X221A1; X12 004010X091A1 is read alike
public final class RemittanceReader {

    private final SetStream<RemittanceEvent> stream;

    public RemittanceReader(InputStream in, Limits limits) {
        this.stream = new SetStream<>(in, limits, RemittanceReader::dialect, RemittanceEvent.FileEnded::new);
    }

    private static Dialect dialect(Consumer<RemittanceEvent> sink) {
        return new Dialect(
                "HP",
                "835",
                List.of("005010X221", "004010X091"),
                true,
                "The group does not hold remittances.",
                "The transaction set is not an 835 of a version that can be read.",
                "X12.NO_REMITTANCE",
                "The file holds no 835.",
                (st, limits, index, interchange, group) ->
                        new TransactionReader(st, limits, sink, new HeadBuilder(index, st, interchange, group)));
    }

    /// The next event; null after the end of the file.
    ///
    /// @throws IOException when the stream fails
    public @Nullable RemittanceEvent next() throws IOException {
        return stream.next();
    }
}
