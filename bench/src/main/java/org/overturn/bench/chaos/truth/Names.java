package org.overturn.bench.chaos.truth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The names that files, claims and work items must have, from `architecture.md` (Identity) and ADR 0002 alone.
public final class Names {

    private Names() {}

    /// A file's name: SHA-256 of tenant, a zero byte and its bytes.
    public static UUID remittance(String tenant, byte[] file) {
        MessageDigest sha = sha256();
        sha.update(tenant.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        return uuid(sha.digest(file));
    }

    /// A claim's event: SHA-256 of `clp1`, tenant, file and its place, each with its length before it.
    public static String claim(String tenant, UUID remittance, int interchange, int group, int transaction, int claim) {
        return hashed("clp1", tenant, remittance.toString(), interchange, group, transaction, claim)
                .toString();
    }

    /// A work item: SHA-256 of `wi1`, tenant, claim, payer and round, each with its length before it.
    public static UUID workItem(String tenant, String claimKey, String payer, int round) {
        return hashed("wi1", tenant, claimKey, payer, round);
    }

    private static UUID hashed(Object... parts) {
        MessageDigest sha = sha256();
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            sha.update(bytes);
        }
        return uuid(sha.digest());
    }

    /// The first 16 bytes with the marks of version 8.
    private static UUID uuid(byte[] hash) {
        hash[6] = (byte) ((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
