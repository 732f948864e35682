package org.overturn.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A polled batch in portions that fit into memory when they are decoded. A poll counts records, and one claim of 999
/// lines is as large as several hundred others.
final class Portions {

    /// A batch of claims of the usual size stays in one piece.
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private Portions() {}

    /// In the order of the records; one that is larger than a portion is one of its own.
    static List<List<ConsumerRecord<String, byte[]>>> of(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<List<ConsumerRecord<String, byte[]>>> portions = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> portion = new ArrayList<>();
        long bytes = 0;
        for (ConsumerRecord<String, byte[]> next : records) {
            int size = Math.max(0, next.serializedValueSize());
            if (!portion.isEmpty() && bytes + size > MOST_BYTES) {
                portions.add(portion);
                portion = new ArrayList<>();
                bytes = 0;
            }
            portion.add(next);
            bytes += size;
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }
}
