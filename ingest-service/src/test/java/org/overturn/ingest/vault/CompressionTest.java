package org.overturn.ingest.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.ingest.Sample835;
import org.overturn.ingest.port.Vault;

class CompressionTest {

    @Test
    void everythingComesBack() {
        for (int size : new int[] {0, 1, 1_000, Vault.CHUNK_BYTES - 1, Vault.CHUNK_BYTES}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);

            assertThat(Compression.inflate(Compression.deflate(bytes, size), Vault.CHUNK_BYTES))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void aRemittanceShrinks() {
        byte[] bytes = Sample835.numbered(1).set("T", 1_000).bytes();

        assertThat(Compression.deflate(bytes, bytes.length)).hasSizeLessThan(bytes.length / 4);
    }

    @Test
    void whatIsNotAsItWasStoredIsNoticed() {
        byte[] larger = Compression.deflate(new byte[2_000], 2_000);

        assertThatThrownBy(() -> Compression.inflate(larger, 1_000)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Compression.inflate(new byte[] {7, 7, 7}, 1_000))
                .isInstanceOf(IllegalStateException.class);
    }
}
