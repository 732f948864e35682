package org.overturn.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Pulls segments through the envelopes until there is an event.
///
/// @param <E> the events of a kind of file
final class SetStream<E> {

    private final Deque<E> ready = new ArrayDeque<>();
    private final SegmentScanner scanner;
    private final Envelopes envelopes;
    private final Function<FileSummary, E> last;
    private boolean ended;

    /// @param dialect what is read, given where its events go
    /// @param last the event that ends a file
    SetStream(InputStream in, Limits limits, Function<Consumer<E>, Dialect> dialect, Function<FileSummary, E> last) {
        this.scanner = new SegmentScanner(in, limits);
        this.envelopes = new Envelopes(scanner, limits, dialect.apply(ready::add));
        this.last = last;
    }

    @Nullable
    E next() throws IOException {
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

    private void finish(Runnable end) {
        end.run();
        ended = true;
        ready.add(last.apply(envelopes.summary()));
    }
}
