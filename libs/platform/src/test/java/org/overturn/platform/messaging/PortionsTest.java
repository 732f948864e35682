package org.overturn.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/// How much of a polled batch is decoded at once.
class PortionsTest {

    private static final int QUARTER = Portions.MOST_BYTES / 4;

    @Test
    void aBatchOfTheUsualSizeStaysWhole() {
        int[] thousand = IntStream.generate(() -> 1_300).limit(1_000).toArray();

        assertThat(sizes(thousand)).containsExactly(1_000);
    }

    @Test
    void largeRecordsAreTakenAFewAtATimeInTheirOrder() {
        var records = records(QUARTER, QUARTER, 2 * QUARTER, 1, 5 * QUARTER, 3 * QUARTER, QUARTER + 1);

        var portions = Portions.of(records);

        assertThat(portions).extracting(List::size).containsExactly(3, 1, 1, 1, 1);
        assertThat(portions.stream().flatMap(List::stream)).containsExactlyElementsOf(records);
    }

    @Test
    void nothingIsNoPortionAndARecordWithoutValueCountsForNothing() {
        assertThat(sizes()).isEmpty();
        assertThat(sizes(-1, Portions.MOST_BYTES, -1)).containsExactly(3);
    }

    private static List<Integer> sizes(int... bytes) {
        return Portions.of(records(bytes)).stream().map(List::size).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(int... bytes) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            records.add(new ConsumerRecord<>(
                    "topic",
                    0,
                    i,
                    0,
                    TimestampType.CREATE_TIME,
                    1,
                    bytes[i],
                    "key",
                    new byte[0],
                    new RecordHeaders(),
                    Optional.empty()));
        }
        return records;
    }
}
