package org.overturn.appeal.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Identity of a work item: the same denial round has the same id, however often and in whatever order it is told.
///
/// @param value 128 bits of SHA-256 as a UUID of version 8
/// Source: RFC 9562, section 5.8
public record WorkItemId(UUID value) {

    /// Derives the id of a denial round. Every field goes in with its length, so that no two lists of fields collide.
    public static WorkItemId of(String tenantId, String claimKey, String payerId, int round) {
        MessageDigest digest = sha256();
        for (String field : new String[] {"wi1", tenantId, claimKey, payerId, Integer.toString(round)}) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
        return new WorkItemId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
