package org.overturn.classify.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    void anEventTakesFarLessRoomThanItsText() {
        byte[] packed = Packing.EVENTS.pack(List.of(EVENT)).getFirst();

        assertThat(packed).hasSizeLessThan(EVENT.length / 3);
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
