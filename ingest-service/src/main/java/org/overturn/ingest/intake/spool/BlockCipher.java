package org.overturn.ingest.intake.spool;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts the blocks of one upload with AES-256-GCM under a key that only this object knows: what a crash leaves on
/// disk, nobody can read. The block's number is the nonce, so a block opens at its own place alone.
final class BlockCipher {

    static final int TAG_BYTES = 16;

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    BlockCipher() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(int block, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, block).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work on this JDK", e);
        }
    }

    /// @throws GeneralSecurityException when the disk gives back something else than it was given
    byte[] open(int block, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, block).doFinal(sealed);
    }

    private Cipher cipher(int mode, int block) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(block).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        return cipher;
    }
}
