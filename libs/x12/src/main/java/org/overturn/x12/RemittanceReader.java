package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Reads 835 remittances from a stream: one or many interchanges, in constant memory, one claim at a time.
///
/// Bad input never throws: it ends in findings with positions, and in a [FileSummary] that is not readable or a
/// [TransactionSummary] that is not sound. Only the stream itself may throw.
///
/// Source: X12 005010X221A1; X12 004010X091A1 is read alike
public final class RemittanceReader {

    private final Deque<RemittanceEvent> ready = new ArrayDeque<>();
    private final SegmentScanner scanner;
    private final Envelopes envelopes;
    private boolean ended;

    public RemittanceReader(InputStream in, Limits limits) {
        this.scanner = new SegmentScanner(in, limits);
        this.envelopes = new Envelopes(scanner, limits, ready::add);
    }

    /// The next event; null after the end of the file.
    ///
    /// @throws IOException when the stream fails
    public @Nullable RemittanceEvent next() throws IOException {
        while (ready.isEmpty() && !ended) {
            switch (scanner.next()) {
                case SEGMENT -> take();
                case TOO_LONG -> envelopes.tooLong();
                case CUT -> finish(envelopes::cut);
                case UNREADABLE -> finish(envelopes::unreadable);
                case DELIMITERS -> finish(envelopes::delimiters);
                case END -> finish(envelopes::end);
            }
        }
        return ready.poll();
    }

    private void take() {
        envelopes.take();
        if (envelopes.full()) {
            finish(envelopes::end);
        }
    }

    private void finish(Runnable last) {
        last.run();
        ended = true;
        envelopes.summarize();
    }
}
