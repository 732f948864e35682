package org.overturn.ingest.vault;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Deflate at its fastest: an 835 shrinks to a sixth, and so does what the database writes, logs and backs up.
final class Compression {

    /// Deflate adds five bytes to each 16 KB that do not shrink, and a few at the ends.
    private static final int SLACK_BYTES = 1_024;

    private Compression() {}

    static byte[] deflate(byte[] plain, int length) {
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(plain, 0, length);
            deflater.finish();
            byte[] packed = new byte[length + SLACK_BYTES];
            int size = deflater.deflate(packed);
            if (!deflater.finished()) {
                throw new IllegalStateException("deflate made more of it");
            }
            return Arrays.copyOf(packed, size);
        }
    }

    static byte[] inflate(byte[] packed, int limitBytes) {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed);
            byte[] plain = new byte[limitBytes];
            int size = inflater.inflate(plain);
            // At exactly the limit, the end of the stream shows only when more is asked for.
            if (!inflater.finished() && (inflater.inflate(new byte[1]) > 0 || !inflater.finished())) {
                throw new IllegalStateException("a piece of a file is larger than any that is stored");
            }
            return size == limitBytes ? plain : Arrays.copyOf(plain, size);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a piece of a file is not as it was stored", e);
        }
    }
}
