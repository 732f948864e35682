package org.overturn.ingest.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// SHA-256 over values, each preceded by its length, so that no two lists of values give the same input.
final class Digest {

    /// More than most claims say: their many small values reach the hash in one piece.
    private static final int BLOCK_BYTES = 2_048;

    private static final byte[] NOTHING = {};

    private final MessageDigest sha;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int at;

    Digest() {
        this.sha = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Digest text(@Nullable Object value) {
        byte[] bytes = value == null ? NOTHING : value.toString().getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        if (bytes.length > BLOCK_BYTES - at) {
            flush();
        }
        if (bytes.length > BLOCK_BYTES) {
            sha.update(bytes);
        } else {
            System.arraycopy(bytes, 0, block, at, bytes.length);
            at += bytes.length;
        }
        return this;
    }

    Digest texts(@Nullable Object... values) {
        for (Object value : values) {
            text(value);
        }
        return this;
    }

    Digest number(long value) {
        if (Long.BYTES > BLOCK_BYTES - at) {
            flush();
        }
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            block[at++] = (byte) (value >>> shift);
        }
        return this;
    }

    <T> Digest each(List<T> items, BiConsumer<Digest, T> item) {
        number(items.size());
        items.forEach(one -> item.accept(this, one));
        return this;
    }

    /// The hash; the digest starts anew.
    byte[] finish() {
        flush();
        return sha.digest();
    }

    private void flush() {
        sha.update(block, 0, at);
        at = 0;
    }
}
