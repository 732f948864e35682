package org.overturn.platform.keys;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// XAES-256-GCM: AES-256-GCM with a nonce of 192 bits, of which the first half goes into the key. A tenant may then
/// encrypt any number of messages under one key, where plain GCM ends at 2^32.
///
/// Source: C2SP, XAES-256-GCM, version 1
final class Xaes {

    static final int NONCE_BYTES = 24;
    static final int TAG_BYTES = 16;

    private static final String GCM = "AES/GCM/NoPadding";
    private static final int BLOCK_BYTES = 16;
    private static final int HALF_NONCE_BYTES = 12;

    private static final ThreadLocal<Cipher> BLOCKS = ThreadLocal.withInitial(() -> create("AES/ECB/NoPadding"));
    private static final ThreadLocal<Cipher> GCMS = ThreadLocal.withInitial(() -> create(GCM));
    private static final ThreadLocal<Cipher> SEALERS = ThreadLocal.withInitial(() -> create(GCM));

    private Xaes() {}

    static byte[] seal(SecretKey key, byte[] nonce, byte[] aad, byte[] plain) {
        try {
            return sealer(key, nonce, aad).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work on this JDK", e);
        }
    }

    /// @throws GeneralSecurityException when the tag does not fit
    static byte[] open(SecretKey key, byte[] nonce, byte[] aad, byte[] cipher, int from)
            throws GeneralSecurityException {
        return init(GCMS.get(), Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(cipher, from, cipher.length - from);
    }

    /// The JDK refuses to seal twice running with one key and nonce, which is what telling a fact again can be. It is
    /// harmless here, where the nonce is made of the plaintext: a new cipher does not know the one before. Finding
    /// a new one costs more than sealing, so it is done in that case alone.
    private static Cipher sealer(SecretKey key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        try {
            return init(SEALERS.get(), Cipher.ENCRYPT_MODE, key, nonce, aad);
        } catch (InvalidAlgorithmParameterException sameAsBefore) {
            return init(create(GCM), Cipher.ENCRYPT_MODE, key, nonce, aad);
        }
    }

    private static Cipher init(Cipher gcm, int mode, SecretKey key, byte[] nonce, byte[] aad)
            throws GeneralSecurityException {
        SecretKey own = new SecretKeySpec(derive(key, nonce), "AES");
        gcm.init(mode, own, new GCMParameterSpec(8 * TAG_BYTES, nonce, HALF_NONCE_BYTES, HALF_NONCE_BYTES));
        gcm.updateAAD(aad);
        return gcm;
    }

    /// The key of one nonce: CMAC over a counter, `X` and the nonce's first half (NIST SP 800-108r1).
    private static byte[] derive(SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher aes = BLOCKS.get();
        aes.init(Cipher.ENCRYPT_MODE, key);
        byte[] subkey = doubled(aes.doFinal(new byte[BLOCK_BYTES]));
        byte[] blocks = new byte[2 * BLOCK_BYTES];
        for (int block = 0; block < 2; block++) {
            int at = block * BLOCK_BYTES;
            blocks[at + 1] = (byte) (block + 1);
            blocks[at + 2] = 'X';
            System.arraycopy(nonce, 0, blocks, at + 4, HALF_NONCE_BYTES);
            for (int i = 0; i < BLOCK_BYTES; i++) {
                blocks[at + i] ^= subkey[i];
            }
        }
        return aes.doFinal(blocks);
    }

    /// Doubling in GF(2^128), for the subkey of CMAC (NIST SP 800-38B).
    private static byte[] doubled(byte[] block) {
        byte[] twice = Arrays.copyOf(block, BLOCK_BYTES);
        int carry = 0;
        for (int i = BLOCK_BYTES - 1; i >= 0; i--) {
            int shifted = (block[i] & 0xff) << 1 | carry;
            twice[i] = (byte) shifted;
            carry = shifted >>> 8;
        }
        if (carry != 0) {
            twice[BLOCK_BYTES - 1] ^= (byte) 0x87;
        }
        return twice;
    }

    private static Cipher create(String transformation) {
        try {
            return Cipher.getInstance(transformation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + transformation, e);
        }
    }
}
