package org.overturn.ingest.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Deflate at its fastest: an 835 shrinks to a sixth, and so does what the database writes, logs and backs up. The
/// length of the plain text comes first, so that unpacking needs no guess.
final class Compression {

    /// Deflate adds five bytes to each 16 KB that do not shrink, and a few at the ends.
    private static final int SLACK_BYTES = 1_024;

    private Compression() {}

    static byte[] deflate(byte[] plain, int length) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(plain, 0, length);
            deflater.finish();
            byte[] packed = new byte[Integer.BYTES + length + SLACK_BYTES];
            ByteBuffer.wrap(packed).putInt(length);
            int size = deflater.deflate(packed, Integer.BYTES, packed.length - Integer.BYTES);
            if (!deflater.finished()) {
                throw new IllegalStateException("deflate made more of it than it can");
            }
            return Arrays.copyOf(packed, Integer.BYTES + size);
        }
    }

    static byte[] inflate(byte[] packed, int limitBytes) {
        int length =
                packed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(packed).getInt();
        if (length < 0 || length > limitBytes) {
            throw new IllegalStateException("a piece of a file is not as it was stored");
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            byte[] plain = new byte[length];
            int size = inflater.inflate(plain);
            // The end of the stream shows only when more is asked for than there is.
            if (size != length || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw new IllegalStateException("a piece of a file is not as it was stored");
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("a piece of a file is not as it was stored", e);
        }
    }
}
