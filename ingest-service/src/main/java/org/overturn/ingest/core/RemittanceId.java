package org.overturn.ingest.core;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/// Name of a stored file: the first 128 bits of SHA-256 over tenant and bytes, as a UUID of version 8. The same bytes
/// of the same tenant have the same name for ever.
///
/// @param value the UUID
/// Source: RFC 9562, section 5.8
public record RemittanceId(UUID value) {

    private static final int TEXT_CHARS = 36;

    /// The id for a hash; six of its bits make room for version and variant.
    public static RemittanceId ofHash(byte[] sha256) {
        ByteBuffer bits = ByteBuffer.wrap(sha256);
        long high = (bits.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (bits.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new RemittanceId(new UUID(high, low));
    }

    /// The id of that text, or empty when it is none.
    public static Optional<RemittanceId> parse(String text) {
        if (text.length() != TEXT_CHARS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RemittanceId(UUID.fromString(text)));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
