package org.overturn.ingest.intake.spool;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Whether a body comes fast enough to wait for it. A silent sender is cut off by the server's read time-out; one who
/// sends a byte now and then would hold a thread and a place at the door for days.
final class Pace {

    private final long leastBytes;
    private final long windowNanos;
    private final LongSupplier nanos;
    private long since;
    private long bytes;

    Pace(long bytesPerSecond, Duration window, LongSupplier nanos) {
        this.leastBytes = bytesPerSecond * window.toMillis() / 1_000;
        this.windowNanos = window.toNanos();
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /// @throws IOException when a whole window has passed with too little
    void took(int count) throws IOException {
        bytes += count;
        long now = nanos.getAsLong();
        if (now - since < windowNanos) {
            return;
        }
        if (bytes < leastBytes) {
            throw new IOException("the body comes too slowly");
        }
        since = now;
        bytes = 0;
    }
}
