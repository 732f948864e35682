package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fingerprints that were stored yesterday are those of today.
class DigestTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100, 2_031, 2_032, 2_039, 2_040, 2_041, 2_048, 2_049, 10_000})
    void theHashIsThatOfEachValueBehindItsLength(int length) {
        String text = "ä".repeat(length / 2) + "x".repeat(length % 2);
        MessageDigest expected = Digest.sha256();
        for (int i = 0; i < 3; i++) {
            expected.update(number(length));
            expected.update(text.getBytes(StandardCharsets.UTF_8));
            expected.update(number(2));
            expected.update("42".getBytes(StandardCharsets.UTF_8));
        }

        Digest digest = new Digest();
        for (int i = 0; i < 3; i++) {
            digest.texts(text, 42L);
        }

        assertThat(digest.finish()).isEqualTo(expected.digest());
    }

    @Test
    void manyNumbersAreHashedAsOneAfterTheOther() {
        MessageDigest expected = Digest.sha256();
        Digest digest = new Digest();
        expected.update(number(1_000));
        for (long i = 0; i < 1_000; i++) {
            expected.update(number(i));
        }

        List<Long> numbers = LongStream.range(0, 1_000).boxed().toList();
        digest.each(numbers, (d, number) -> d.number(number));

        assertThat(digest.finish()).isEqualTo(expected.digest());
    }

    @Test
    void afterTheHashItStartsAnew() {
        Digest digest = new Digest();
        byte[] first = digest.text("one").finish();

        assertThat(digest.text("one").finish()).isEqualTo(first);
        assertThat(digest.text("two").finish()).isNotEqualTo(first);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
