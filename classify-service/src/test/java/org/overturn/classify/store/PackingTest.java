package org.overturn.classify.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PackingTest {

    private static final byte[] EVENT =
            ("{\"tenantId\":\"harbor\",\"eventId\":\"1\",\"source\":{\"remittanceId\":\"2\","
                            + "\"interchange\":0,\"group\":0,\"transaction\":0,\"claim\":3,\"segment\":61,\"byteOffset\":2114,"
                            + "\"controlNumber\":\"0001\"},\"accountKey\":\"k\",\"claimKey\":\"c\",\"patientControlToken\":\"p\"}")
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsPackedComesBackAsItWas() {
        List<byte[]> texts = List.of(EVENT, new byte[0], "{}".getBytes(StandardCharsets.UTF_8));

        List<byte[]> back = Packing.EVENTS.unpack(Packing.EVENTS.pack(texts));

        assertThat(back)
                .usingElementComparator((a, b) -> java.util.Arrays.compare(a, b))
                .isEqualTo(texts);
    }

    @Test
    void howLargeItAllIsIsKnownBeforeItIsUnpacked() {
        List<byte[]> packed = Packing.EVENTS.pack(List.of(EVENT, new byte[0], EVENT));

        assertThat(Packing.EVENTS.plainBytes(packed)).isEqualTo(2L * EVENT.length);
    }

    @Test
    void anEventTakesFarLessRoomThanItsText() {
        byte[] packed = Packing.EVENTS.pack(List.of(EVENT)).getFirst();

        assertThat(packed).hasSizeLessThan(EVENT.length / 3);
    }

    @Test
    void whatWasPackedWithAnEarlierTextComesBackBesideWhatIsPackedNow() {
        byte[] json = "{\"tenantId\":\"harbor\"}".getBytes(StandardCharsets.UTF_8);
        byte[] now = Packing.ASSESSMENTS.pack(List.of(json)).getFirst();

        List<byte[]> back = Packing.ASSESSMENTS.unpack(List.of(now, packedWithTheFirstText(json), now));

        assertThat(now[0]).isEqualTo((byte) 3);
        assertThat(back).hasSize(3).allSatisfy(one -> assertThat(one).isEqualTo(json));
    }

    /// As the first version did it: of assessments with the text of that time.
    private static byte[] packedWithTheFirstText(byte[] json) {
        try (InputStream in = Packing.class.getResourceAsStream("/packing/assessment-1.txt");
                ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.loadDict(Objects.requireNonNull(in).readAllBytes());
            byte[] frame = context.compress(json);
            byte[] row = new byte[1 + frame.length];
            row[0] = 1;
            System.arraycopy(frame, 0, row, 1, frame.length);
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDamagedOrForeignRowIsRefusedWithoutQuotingIt() {
        byte[] packed = Packing.EVENTS.pack(List.of(EVENT)).getFirst().clone();
        packed[0] = 9;

        assertThatThrownBy(() -> Packing.EVENTS.unpack(List.of(packed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("harbor");
        assertThatThrownBy(() -> Packing.EVENTS.unpack(List.of(new byte[] {1})))
                .isInstanceOf(IllegalStateException.class);
    }
}
