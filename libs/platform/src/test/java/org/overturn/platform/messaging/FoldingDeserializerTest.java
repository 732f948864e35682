package org.overturn.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What waits in a consumer's queue, and what is taken out of it.
class FoldingDeserializerTest {

    private static final byte[] LARGE =
            "{\"line\":1},".repeat(FoldingDeserializer.LARGE_BYTES).getBytes(UTF_8);
    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 1, 2, 3};

    @SuppressWarnings("resource") // has none
    private final FoldingDeserializer folding = new FoldingDeserializer();

    @Test
    void aLargeValueWaitsSmallAndComesOutAsItWas() {
        var record = record(LARGE);

        assertThat(record.value()).hasSizeLessThan(LARGE.length / 100);
        var unfolded = FoldingDeserializer.unfolded(record);
        assertThat(unfolded.value()).isEqualTo(LARGE);
        assertThat(unfolded.key()).isEqualTo("key");
        assertThat(unfolded.offset()).isEqualTo(7);
        assertThat(unfolded.leaderEpoch()).contains(3);
        assertThat(unfolded.headers()).isSameAs(record.headers());
    }

    @Test
    void aSmallValueIsLeftAlone() {
        byte[] small = "{}".getBytes(UTF_8);

        var record = record(small);

        assertThat(record.value()).isSameAs(small);
        assertThat(FoldingDeserializer.unfolded(record)).isSameAs(record);
    }

    @Test
    void whatLooksFoldedAndIsNotComesOutAsItWasToo() {
        assertThat(FoldingDeserializer.unfolded(record(MAGIC)).value()).isEqualTo(MAGIC);
    }

    @Test
    void noValueIsNone() {
        assertThat(FoldingDeserializer.unfolded(record(null)).value()).isNull();
    }

    private ConsumerRecord<String, byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>(
                "topic",
                2,
                7,
                0,
                TimestampType.CREATE_TIME,
                3,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                "key",
                folding.deserialize("topic", value),
                new RecordHeaders(),
                Optional.of(3));
    }
}
