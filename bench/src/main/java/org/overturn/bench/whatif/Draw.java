package org.overturn.bench.whatif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;

/// What chance gives one claim: the same for the same tenant and number.
final class Draw {

    private static final int TOKEN_BYTES = 16;
    private static final int CIPHERTEXT_BYTES = 120;

    private final String seed;
    private final SplittableRandom random;
    private final byte[] bytes = new byte[CIPHERTEXT_BYTES];
    private final int payer;
    private final int reason;
    private final int procedure;
    private final int charge;

    Draw(String tenant, int number) {
        this.seed = tenant + "|" + number + "|";
        this.random = new SplittableRandom(31L * tenant.hashCode() + number);
        this.payer = random.nextInt(1 << 16);
        this.reason = random.nextInt(1 << 16);
        this.procedure = random.nextInt(1 << 16);
        this.charge = random.nextInt(1 << 16);
        random.nextBytes(bytes);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int payer(int payers) {
        return payer % payers;
    }

    int reason(int reasons) {
        return reason % reasons;
    }

    int procedure(int line, int procedures) {
        return (procedure + line) % procedures;
    }

    /// Cents of a line, the same whenever the claim is told of.
    int charge(int line) {
        return (charge >> line) * 10;
    }

    /// As long as the sealed identifiers of a claim, and as hard to compress.
    String ciphertext() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    String token(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash(seed + name), TOKEN_BYTES));
    }

    static String uuid(String tenant, String name) {
        return UUID.nameUUIDFromBytes((tenant + "|" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
