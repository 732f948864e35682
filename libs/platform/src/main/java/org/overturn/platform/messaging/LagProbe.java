package org.overturn.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Asks Kafka how far a consumer group is behind on its topic: records it has not committed, and when the oldest of
/// them
/// was written. It joins no group and commits nothing. For one thread.
final class LagProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;

    LagProbe(Map<String, Object> cluster, String group, String topic) {
        this.topic = topic;
        Map<String, Object> settings = new HashMap<>(cluster);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group + "-lag");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // The first record of each partition is wanted; Kafka sends the batch that it is in.
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        this.consumer = new KafkaConsumer<>(settings);
    }

    Lag look() {
        Set<TopicPartition> partitions = assigned();
        Map<TopicPartition, Long> next = next(partitions);
        long records = 0;
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (var end : consumer.endOffsets(partitions, PATIENCE).entrySet()) {
            long open = end.getValue() - next.getOrDefault(end.getKey(), 0L);
            if (open > 0) {
                records += open;
                behind.put(end.getKey(), next.getOrDefault(end.getKey(), 0L));
            }
        }
        return new Lag(records, behind.isEmpty() ? null : oldest(behind));
    }

    /// All partitions of the topic, without joining the group: nothing is taken from those who work.
    private Set<TopicPartition> assigned() {
        Set<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .collect(Collectors.toSet());
        if (!consumer.assignment().equals(partitions)) {
            consumer.assign(partitions);
            consumer.pause(partitions);
        }
        return partitions;
    }

    @Override
    public void close() {
        consumer.close();
    }

    /// The first offset that is not committed; what was deleted in the meantime is nobody's lag.
    private Map<TopicPartition, Long> next(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> next = new HashMap<>(consumer.beginningOffsets(partitions, PATIENCE));
        for (var committed : consumer.committed(partitions, PATIENCE).entrySet()) {
            OffsetAndMetadata offset = committed.getValue();
            if (offset != null) {
                next.merge(committed.getKey(), offset.offset(), Math::max);
            }
        }
        return next;
    }

    private @Nullable Instant oldest(Map<TopicPartition, Long> behind) {
        behind.forEach(consumer::seek);
        consumer.resume(behind.keySet());
        long oldest = Long.MAX_VALUE;
        Set<TopicPartition> silent = new HashSet<>(behind.keySet());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!silent.isEmpty() && System.nanoTime() < deadline) {
            var records = consumer.poll(POLL);
            for (TopicPartition heard : records.partitions()) {
                oldest = Math.min(oldest, records.records(heard).getFirst().timestamp());
            }
            consumer.pause(records.partitions());
            silent.removeAll(records.partitions());
        }
        consumer.pause(behind.keySet());
        return oldest == Long.MAX_VALUE ? null : Instant.ofEpochMilli(oldest);
    }

    /// How far behind.
    ///
    /// @param records not committed
    /// @param oldest when the oldest of them was written; null when there are none
    record Lag(long records, @Nullable Instant oldest) {

        static final Lag NONE = new Lag(0, null);
    }
}
