package org.overturn.ingest.core;

import java.nio.ByteBuffer;

/// Adds up claim fingerprints modulo 2^256: the same for the same claims in any order, in constant memory however many
/// there are. It tells copies from originals; it does not withstand somebody who makes up claims to fit a sum.
final class FingerprintSum {

    private static final int LIMBS = 4;

    private final long[] limbs = new long[LIMBS];
    private long count;

    void add(byte[] sha256) {
        ByteBuffer bits = ByteBuffer.wrap(sha256);
        long carry = 0;
        for (int limb = LIMBS - 1; limb >= 0; limb--) {
            long addend = bits.getLong(limb * Long.BYTES);
            long sum = limbs[limb] + addend;
            long carried = sum + carry;
            carry = Long.compareUnsigned(sum, addend) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
            limbs[limb] = carried;
        }
        count++;
    }

    void into(Digest digest) {
        digest.number(count);
        for (long limb : limbs) {
            digest.number(limb);
        }
    }
}
