package org.overturn.platform.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.overturn.platform.tenant.TenantId;

/// Encrypts identifiers and raw files with AES-256-GCM under the tenant's key. Purpose and tenant are authenticated
/// with the data, so a ciphertext cannot be passed off as another kind or another tenant's.
///
/// The nonce is made of the data and an occasion with a keyed hash: telling a fact again, after a crash, gives the same
/// bytes, while the same name on two occasions gives different ones.
///
/// Layout: version (1 byte), key id (4), nonce (24), ciphertext, tag (16).
@ApplicationScoped
public class IdentifierCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_AT = 1 + Integer.BYTES;
    private static final int HEADER_BYTES = NONCE_AT + Xaes.NONCE_BYTES;

    private final TenantKeys keys;

    IdentifierCipher(TenantKeys keys) {
        this.keys = keys;
    }

    /// The ciphertext.
    ///
    /// @param purpose what is encrypted, for instance `patient-name`; decrypting needs the same
    /// @param occasion what makes it this fact and no other, for instance the event id; decrypting does not need it
    public byte[] encrypt(TenantId tenant, String purpose, String occasion, byte[] plain) {
        byte[] nonce = Arrays.copyOf(
                Hmac.with(keys.nonces(tenant))
                        .add(purpose)
                        .add(occasion)
                        .add(plain)
                        .finish(),
                Xaes.NONCE_BYTES);
        byte[] sealed = Xaes.seal(keys.encryption(tenant), nonce, aad(tenant, purpose), plain);
        return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                .put(VERSION)
                .putInt(keys.currentId())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// What was encrypted.
    ///
    /// @throws UnreadableCiphertext when it was not encrypted for this tenant and purpose, or is damaged
    public byte[] decrypt(TenantId tenant, String purpose, byte[] ciphertext) {
        if (ciphertext.length < HEADER_BYTES + Xaes.TAG_BYTES || ciphertext[0] != VERSION) {
            throw new UnreadableCiphertext("not of our making");
        }
        int keyId = ByteBuffer.wrap(ciphertext, 1, Integer.BYTES).getInt();
        SecretKey key = keys.decryption(tenant, keyId)
                .orElseThrow(() -> new UnreadableCiphertext("its master key is not configured"));
        byte[] nonce = Arrays.copyOfRange(ciphertext, NONCE_AT, HEADER_BYTES);
        try {
            return Xaes.open(key, nonce, aad(tenant, purpose), ciphertext, HEADER_BYTES);
        } catch (GeneralSecurityException e) {
            throw new UnreadableCiphertext("damaged, or of another tenant or purpose");
        }
    }

    /// As [#encrypt(TenantId, String, String, byte\[\])], from text to base64url for JSON.
    public String encrypt(TenantId tenant, String purpose, String occasion, String plain) {
        byte[] sealed = encrypt(tenant, purpose, occasion, plain.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// As [#decrypt(TenantId, String, byte\[\])], from base64url to text.
    public String decrypt(TenantId tenant, String purpose, String ciphertext) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(ciphertext);
        } catch (IllegalArgumentException e) {
            throw new UnreadableCiphertext("not base64url");
        }
        return new String(decrypt(tenant, purpose, sealed), StandardCharsets.UTF_8);
    }

    private static byte[] aad(TenantId tenant, String purpose) {
        return (purpose + "\0" + tenant.value()).getBytes(StandardCharsets.UTF_8);
    }
}
