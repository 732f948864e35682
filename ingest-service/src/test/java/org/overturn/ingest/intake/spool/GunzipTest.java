package org.overturn.ingest.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.ingest.Gzip;
import org.overturn.ingest.Sample835;
import org.overturn.ingest.port.ContentDigests;

class GunzipTest {

    private static final byte[] PLAIN = Sample835.numbered(1).set("T", 300).bytes();
    private static final byte[] PACKED = Gzip.pack(PLAIN);

    @Test
    void oneWholeMemberIsUnpacked() throws IOException {
        assertThat(unpack(PACKED)).isEqualTo(PLAIN);
        assertThat(unpack(Gzip.pack(new byte[0]))).isEmpty();
    }

    @Test
    void namesCommentsAndExtrasInTheHeaderAreSkipped() throws IOException {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.write(PACKED, 0, 3);
        named.write(4 | 8 | 16 | 2);
        named.write(PACKED, 4, 6);
        named.write(new byte[] {2, 0, 9, 9, 'n', 0, 'c', 0, 1, 1});
        named.write(PACKED, 10, PACKED.length - 10);

        assertThat(unpack(named.toByteArray())).isEqualTo(PLAIN);
    }

    @Test
    void noPrefixIsWhole() {
        for (int length = 0; length < PACKED.length; length++) {
            byte[] cut = Arrays.copyOf(PACKED, length);
            assertThatThrownBy(() -> unpack(cut)).as("cut at %d", length).isInstanceOf(BrokenCompression.class);
        }
    }

    @Test
    void aFlippedBitIsNoticedOrHasNoEffect() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int trial = 0; trial < 500; trial++) {
            byte[] flipped = PACKED.clone();
            int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(unpacksToSomethingElse(flipped))
                    .as("seed %d, byte %d", seed, at)
                    .isFalse();
        }
    }

    @Test
    void whatFollowsIsNotOverlooked() {
        byte[] two = Arrays.copyOf(PACKED, 2 * PACKED.length);
        System.arraycopy(PACKED, 0, two, PACKED.length, PACKED.length);

        assertThatThrownBy(() -> unpack(two)).isInstanceOf(BrokenCompression.class);
        assertThatThrownBy(() -> unpack(Arrays.copyOf(PACKED, PACKED.length + 1)))
                .isInstanceOf(BrokenCompression.class);
    }

    @Test
    void aRatioThatNoRemittanceHasIsABomb() {
        byte[] bomb = Gzip.pack(new byte[4 << 20]);

        assertThatThrownBy(() -> unpack(bomb)).isInstanceOf(LimitExceeded.class);
    }

    private static boolean unpacksToSomethingElse(byte[] packed) {
        try {
            return !Arrays.equals(unpack(packed), PLAIN);
        } catch (IOException noticed) {
            return false;
        }
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        Metered body = new Metered(
                new ByteArrayInputStream(packed),
                1 << 24,
                new Pace(0, Duration.ofSeconds(1), System::nanoTime),
                ContentDigests.NONE);
        try (Gunzip gunzip = new Gunzip(body, 1 << 24, 100)) {
            return gunzip.readAllBytes();
        }
    }
}
