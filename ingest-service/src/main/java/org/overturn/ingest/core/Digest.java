package org.overturn.ingest.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// SHA-256 over values, each preceded by its length, so that no two lists of values give the same input.
final class Digest {

    private final MessageDigest sha;

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
        byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha.update(bytes);
        return this;
    }

    Digest texts(@Nullable Object... values) {
        for (Object value : values) {
            text(value);
        }
        return this;
    }

    Digest number(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            sha.update((byte) (value >>> shift));
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
        return sha.digest();
    }
}
