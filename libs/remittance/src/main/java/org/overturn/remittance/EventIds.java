package org.overturn.remittance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids of events, from tenant, file and position alone: independent of parser version, time and host.
public final class EventIds {

    private EventIds() {}

    /// Id of a claim's event: 128 bits of a SHA-256 as a UUID of version 8.
    public static String claim(FileContext file, int interchange, int group, int transaction, int claim) {
        return uuid("clp1", file.tenantId(), file.remittanceId(), interchange, group, transaction, claim)
                .toString();
    }

    /// Id of the event of a claim in a 277CA.
    public static String acknowledgment(FileContext file, int interchange, int group, int transaction, int claim) {
        return uuid("ack1", file.tenantId(), file.remittanceId(), interchange, group, transaction, claim)
                .toString();
    }

    /// Id of a transaction set's seal.
    public static String seal(FileContext file, int transaction) {
        return uuid("seal1", file.tenantId(), file.remittanceId(), transaction).toString();
    }

    /// Id of a provider adjustment, by its place among the PLB pairs of the transaction set.
    public static String adjustment(FileContext file, int transaction, int index) {
        return uuid("plb1", file.tenantId(), file.remittanceId(), transaction, index)
                .toString();
    }

    private static UUID uuid(Object... parts) {
        var digest = sha256();
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return ofDigest(digest.digest());
    }

    /// The first 128 bits of a digest as a UUID of version 8 (RFC 9562, section 5.8).
    public static UUID ofDigest(byte[] digest) {
        var bits = ByteBuffer.wrap(digest);
        long high = (bits.getLong() & ~0xf000L) | 0x8000L;
        long low = (bits.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
