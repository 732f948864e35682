package org.overturn.x12;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.function.IntSupplier;

/// A stream that gives a few bytes at a time, as a network does.
final class Pieces extends FilterInputStream {

    private final IntSupplier most;

    /// @param most how many bytes a reading gives at most, asked each time
    Pieces(byte[] bytes, IntSupplier most) {
        super(new ByteArrayInputStream(bytes));
        this.most = most;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return super.read(into, offset, Math.min(length, most.getAsInt()));
    }
}
