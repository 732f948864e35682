package org.overturn.classify.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many claims a run holds in memory at once.
class PiecesTest {

    private static final int CLAIM_BYTES = 1_000;

    private final Pieces pieces = new Pieces(100, 10, 2, 3 * CLAIM_BYTES);

    @Test
    void aPieceOfTheUsualSizeIsOnePart() {
        assertThat(pieces.parts(claims(3), packed(3))).containsExactly(claims(3));
        assertThat(pieces.parts(claims(3), List.of())).containsExactly(claims(3));
    }

    @Test
    void whatIsTooLargeTogetherIsTakenInParts() {
        var parts = pieces.parts(claims(10), packed(10));

        assertThat(parts).extracting(List::size).containsExactly(3, 3, 3, 1);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(claims(10));
    }

    @Test
    void oneClaimIsOnePartHoweverLargeItIs() {
        assertThat(pieces.parts(claims(1), packed(100))).containsExactly(claims(1));
        assertThat(pieces.parts(claims(2), packed(100))).hasSize(2);
    }

    @Test
    void partsAreTakenOneAfterTheOther() {
        List<Integer> underWay = new ArrayList<>();
        var done = Pieces.inTurn(pieces.parts(claims(10), packed(10)), part -> {
                    underWay.add(part.size());
                    return Uni.createFrom()
                            .item(part)
                            .onItem()
                            .delayIt()
                            .by(Duration.ofMillis(1))
                            .invoke(() -> underWay.add(-part.size()));
                })
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(done).isEqualTo(claims(10));
        assertThat(underWay).containsExactly(3, -3, 3, -3, 3, -3, 1, -1);
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
