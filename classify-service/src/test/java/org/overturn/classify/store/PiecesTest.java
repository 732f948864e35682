package org.overturn.classify.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many claims a run holds in memory at once.
class PiecesTest {

    private static final int CLAIM_BYTES = 1_000;

    private final Pieces pieces = new Pieces(100, 10, 2, 3 * CLAIM_BYTES);

    @Test
    void whatIsTooLargeTogetherIsTakenInHalvesUntilItFits() {
        List<Integer> sizes = new ArrayList<>();

        var taken = take(claims(10), sizes).await().indefinitely();

        assertThat(taken).isEqualTo(claims(10));
        assertThat(sizes).allMatch(size -> size <= 3).hasSize(4);
    }

    @Test
    void oneClaimIsTakenHoweverLargeItIs() {
        assertThat(pieces.tooLarge(claims(1), packed(100))).isFalse();
        assertThat(pieces.tooLarge(claims(2), packed(100))).isTrue();
        assertThat(pieces.tooLarge(claims(3), packed(3))).isFalse();
    }

    private Uni<List<ClaimRef>> take(List<ClaimRef> claims, List<Integer> sizes) {
        if (pieces.tooLarge(claims, packed(claims.size()))) {
            return Pieces.halves(claims, half -> take(half, sizes));
        }
        sizes.add(claims.size());
        return Uni.createFrom().item(claims);
    }

    private static List<ClaimRef> claims(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ClaimRef("tenant", "claim" + i))
                .toList();
    }

    private static List<byte[]> packed(int claims) {
        return Packing.EVENTS.pack(
                IntStream.range(0, claims).mapToObj(i -> new byte[CLAIM_BYTES]).toList());
    }
}
