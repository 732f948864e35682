package org.overturn.ingest.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Hashes a file while its bytes pass by.
public final class ContentHash {

    private final MessageDigest sha = Digest.sha256();

    /// @param tenant whose file; the same bytes of another tenant are another file
    public ContentHash(String tenant) {
        sha.update(tenant.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    /// The next bytes.
    public void update(byte[] bytes, int offset, int length) {
        sha.update(bytes, offset, length);
    }

    /// The file's name, when all bytes have passed.
    public RemittanceId finish() {
        return RemittanceId.ofHash(sha.digest());
    }
}
