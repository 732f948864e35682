package org.overturn.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.overturn.platform.tenant.TenantId;

class KeysTest {

    private static final TenantId NORTH = TenantId.of("north");
    private static final TenantId SOUTH = TenantId.of("south");

    private static final TenantKeys KEYS = keys(master(1), List.of(), null);
    private final IdentifierCipher cipher = new IdentifierCipher(KEYS);
    private final IdentifierTokens tokens = new IdentifierTokens(KEYS);

    @Test
    void whatIsEncryptedIsReadBackByTheSameTenantForTheSamePurpose() {
        String secret = cipher.encrypt(NORTH, "name", "event-1", "M\u00fcller, Zo\u00eb");

        assertThat(secret).matches("[A-Za-z0-9_-]+").doesNotContain("M\u00fcller");
        assertThat(cipher.decrypt(NORTH, "name", secret)).isEqualTo("M\u00fcller, Zo\u00eb");
    }

    @Test
    void tellingAFactAgainGivesTheSameBytesAndAnotherFactOthers() {
        String first = cipher.encrypt(NORTH, "name", "event-1", "DOE");

        assertThat(cipher.encrypt(NORTH, "name", "event-1", "DOE")).isEqualTo(first);
        assertThat(cipher.encrypt(NORTH, "name", "event-2", "DOE")).isNotEqualTo(first);
        assertThat(cipher.encrypt(SOUTH, "name", "event-1", "DOE")).isNotEqualTo(first);
    }

    @Test
    void anotherTenantOrPurposeCannotReadIt() {
        String secret = cipher.encrypt(NORTH, "name", "event-1", "DOE");

        assertThatThrownBy(() -> cipher.decrypt(SOUTH, "name", secret)).isInstanceOf(UnreadableCiphertext.class);
        assertThatThrownBy(() -> cipher.decrypt(NORTH, "member", secret)).isInstanceOf(UnreadableCiphertext.class);
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] secret = cipher.encrypt(NORTH, "name", "event-1", new byte[] {1, 2, 3});
        for (int bit = 0; bit < secret.length * 8; bit++) {
            byte[] damaged = secret.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> cipher.decrypt(NORTH, "name", damaged)).isInstanceOf(UnreadableCiphertext.class);
        }
        assertThatThrownBy(() -> cipher.decrypt(NORTH, "name", "")).isInstanceOf(UnreadableCiphertext.class);
        assertThatThrownBy(() -> cipher.decrypt(NORTH, "name", "!")).isInstanceOf(UnreadableCiphertext.class);
    }

    @Test
    void aRetiredMasterKeyStillReadsAndAKeptLinkingKeyStillLinks() {
        String old = cipher.encrypt(NORTH, "name", "event-1", "DOE");
        String token = tokens.token(NORTH, "account", "1", "2");
        TenantKeys rotated = keys(master(2), List.of(master(1)), master(1));

        assertThat(new IdentifierCipher(rotated).decrypt(NORTH, "name", old)).isEqualTo("DOE");
        assertThat(new IdentifierCipher(rotated).encrypt(NORTH, "name", "event-1", "DOE"))
                .isNotEqualTo(old);
        assertThat(new IdentifierTokens(rotated).token(NORTH, "account", "1", "2"))
                .isEqualTo(token);
        assertThatThrownBy(() -> new IdentifierCipher(keys(master(2), List.of(), null)).decrypt(NORTH, "name", old))
                .hasMessageContaining("master key is not configured");
    }

    @Test
    void tokensAreShortAndEqualForEqualPartsOfOneTenantAndKindOnly() {
        String token = tokens.token(NORTH, "account", "1234567893", "A1");

        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(Set.of(
                        token,
                        tokens.token(SOUTH, "account", "1234567893", "A1"),
                        tokens.token(NORTH, "claim", "1234567893", "A1"),
                        tokens.token(NORTH, "account", "1234567893A1"),
                        tokens.token(NORTH, "account", "123456789", "3A1"),
                        tokens.token(NORTH, "account", "1234567893", "A1", "")))
                .hasSize(6);
        assertThat(tokens.token(NORTH, "account", "1234567893", "A1")).isEqualTo(token);
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        Set<String> answers = new HashSet<>(IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> tokens.token(NORTH, "k", "v") + cipher.encrypt(NORTH, "p", "o", "v"))
                .toList());

        assertThat(answers).hasSize(1);
    }

    @Test
    void tenThousandClaimsASecondNeedOnlyAPartOfACore() {
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 10_000; i++) {
                tokens.token(NORTH, "account", "1234567893", "A" + i);
                cipher.encrypt(NORTH, "name", "event-" + i, "DOE, JANE");
            }
            System.out.printf("10,000 tokens and ciphertexts: %.0f ms%n", (System.nanoTime() - start) / 1e6);
        }
    }

    @Test
    void aMissingOrMisshapenMasterKeyIsNamedButNotShown() {
        assertThatThrownBy(() -> keys(null, List.of(), null))
                .hasMessageContaining("overturn.keys.master is missing")
                .hasMessageContaining("openssl rand");
        assertThatThrownBy(() -> keys("c2hvcnQ=", List.of(), null)).hasMessageContaining("5 bytes instead of 32");
        assertThatThrownBy(() -> keys("not base64!", List.of(), null)).hasMessage("overturn.keys.master is not base64");
    }

    private static String master(int fill) {
        byte[] key = new byte[32];
        key[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(key);
    }

    private static TenantKeys keys(@Nullable String master, List<String> retired, @Nullable String linking) {
        return new TenantKeys(new KeysConfig() {
            @Override
            public Optional<String> master() {
                return Optional.ofNullable(master);
            }

            @Override
            public Optional<List<String>> retired() {
                return Optional.of(retired);
            }

            @Override
            public Optional<String> linking() {
                return Optional.ofNullable(linking);
            }
        });
    }
}
