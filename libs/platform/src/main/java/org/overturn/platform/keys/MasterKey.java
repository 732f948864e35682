package org.overturn.platform.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.overturn.platform.tenant.TenantId;

/// A master key, which is used only to derive others (HKDF-SHA256, RFC 5869), each for one purpose of one tenant.
final class MasterKey {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int MOST_CACHED = 10_000;

    private final SecretKey secret;
    private final int id;
    private final ConcurrentMap<Use, SecretKey> derived = new ConcurrentHashMap<>();

    private MasterKey(SecretKey secret) {
        this.secret = secret;
        this.id = ByteBuffer.wrap(derive("key-id", ID_BYTES)).getInt();
    }

    /// @param setting name of the setting, for the message when it is wrong; the value is never shown
    static MasterKey fromBase64(String base64, String setting) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(setting + " is not base64", null);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(setting + " holds " + bytes.length + " bytes instead of " + KEY_BYTES
                    + "; make one with: openssl rand -base64 32");
        }
        return new MasterKey(new SecretKeySpec(bytes, "HKDF"));
    }

    /// Public name of the key, which ciphertexts carry.
    int id() {
        return id;
    }

    /// The tenant's key for this purpose, 256 bits.
    SecretKey derive(TenantId tenant, String purpose, String algorithm) {
        Use use = new Use(tenant, purpose);
        SecretKey cached = derived.get(use);
        if (cached != null) {
            return cached;
        }
        if (derived.size() >= MOST_CACHED) {
            derived.clear();
        }
        return derived.computeIfAbsent(
                use, missing -> new SecretKeySpec(derive(purpose + "\0" + tenant.value(), KEY_BYTES), algorithm));
    }

    private byte[] derive(String info, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt("overturn".getBytes(StandardCharsets.US_ASCII))
                            .thenExpand(info.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HKDF-SHA256", e);
        }
    }

    private record Use(TenantId tenant, String purpose) {}
}
