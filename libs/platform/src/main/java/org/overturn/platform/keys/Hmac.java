package org.overturn.platform.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA256 over parts, each preceded by its length, so that no two lists of parts give the same input.
final class Hmac {

    static final String ALGORITHM = "HmacSHA256";

    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(Hmac::create);

    private final Mac mac;

    private Hmac(Mac mac) {
        this.mac = mac;
    }

    static Hmac with(SecretKey key) {
        Mac mac = MACS.get();
        try {
            mac.init(key);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a derived key is no HMAC key", e);
        }
        return new Hmac(mac);
    }

    Hmac add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    Hmac add(byte[] part) {
        int length = part.length;
        mac.update((byte) (length >>> 24));
        mac.update((byte) (length >>> 16));
        mac.update((byte) (length >>> 8));
        mac.update((byte) length);
        mac.update(part);
        return this;
    }

    byte[] finish() {
        return mac.doFinal();
    }

    private static Mac create() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }
}
