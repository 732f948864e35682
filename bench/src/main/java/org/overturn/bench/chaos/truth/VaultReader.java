package org.overturn.bench.chaos.truth;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens the pieces of a stored file with the master key: version, key id, nonce, then XAES-256-GCM over the length
/// and the deflated bytes. For the invariant that a file accepted is the file sent, byte for byte.
///
/// Source: RFC 5869 (HKDF), C2SP XAES-256-GCM, SECURITY.md
public final class VaultReader {

    private static final int NONCE_AT = 5;
    private static final int SEALED_AT = NONCE_AT + 24;

    private final byte[] master;

    /// @param masterKey as the services have it, in base64
    public VaultReader(String masterKey) {
        this.master = Base64.getDecoder().decode(masterKey.strip());
    }

    /// The file of these pieces.
    ///
    /// @throws GeneralSecurityException when a piece is not what was stored there
    public byte[] open(String tenant, String remittance, List<byte[]> pieces)
            throws GeneralSecurityException, DataFormatException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < pieces.size(); i++) {
            byte[] packed = unseal(tenant, "remittance-chunk\0" + remittance + "\0" + i, pieces.get(i));
            byte[] plain = new byte[ByteBuffer.wrap(packed).getInt()];
            try (Inflater inflater = new Inflater(true)) {
                inflater.setInput(packed, 4, packed.length - 4);
                file.write(plain, 0, inflater.inflate(plain));
            }
        }
        return file.toByteArray();
    }

    private byte[] unseal(String tenant, String purpose, byte[] sealed) throws GeneralSecurityException {
        byte[] key = derived("encryption\0" + tenant);
        byte[] nonce = Arrays.copyOfRange(sealed, NONCE_AT, SEALED_AT);
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(keyOf(nonce, key), "AES"),
                new GCMParameterSpec(128, Arrays.copyOfRange(nonce, 12, 24)));
        gcm.updateAAD((purpose + "\0" + tenant).getBytes(StandardCharsets.UTF_8));
        return gcm.doFinal(sealed, SEALED_AT, sealed.length - SEALED_AT);
    }

    /// HKDF with SHA-256 for one block of output.
    private byte[] derived(String info) throws GeneralSecurityException {
        byte[] extracted = hmac("overturn".getBytes(StandardCharsets.US_ASCII), master);
        byte[] text = info.getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(text, text.length + 1);
        block[text.length] = 1;
        return hmac(extracted, block);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    /// Two blocks of AES-CMAC over a counter, `X`, a zero and half of the nonce.
    private static byte[] keyOf(byte[] nonce, byte[] key) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        byte[] twice = shifted(aes.doFinal(new byte[16]));
        byte[] made = new byte[32];
        for (byte counter = 1; counter <= 2; counter++) {
            byte[] block = new byte[16];
            block[1] = counter;
            block[2] = 'X';
            System.arraycopy(nonce, 0, block, 4, 12);
            for (int i = 0; i < 16; i++) {
                block[i] ^= twice[i];
            }
            System.arraycopy(aes.doFinal(block), 0, made, 16 * (counter - 1), 16);
        }
        return made;
    }

    private static byte[] shifted(byte[] block) {
        java.math.BigInteger doubled = new java.math.BigInteger(1, block).shiftLeft(1);
        if (doubled.testBit(128)) {
            doubled = doubled.clearBit(128).xor(java.math.BigInteger.valueOf(0x87));
        }
        byte[] bytes = doubled.toByteArray();
        byte[] fixed = new byte[16];
        int length = Math.min(16, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 16 - length, length);
        return fixed;
    }
}
