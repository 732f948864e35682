package org.overturn.bench.chaos.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Reads and writes topics as no service does.
final class Topics implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Topics(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "linger.ms",
                        "5",
                        "max.request.size",
                        "8000000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /// The records of some tenants that the topic holds now. Of the others, which become more with every round, none is
    /// kept.
    List<ConsumerRecord<byte[], byte[]>> of(Collection<String> tenants, String topic) {
        List<TopicPartition> partitions = partitions(topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                if (tenants.contains(tenant(record))) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    /// How many records the topic has got and still holds.
    long size(String topic) {
        List<TopicPartition> partitions = partitions(topic);
        long begun = sum(consumer.beginningOffsets(partitions));
        return sum(consumer.endOffsets(partitions)) - begun;
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The same record once more.
    void again(ConsumerRecord<byte[], byte[]> record) {
        var _ = producer.send(new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers()));
    }

    /// A record of one's own.
    void send(String topic, String key, byte[] value, List<Header> headers) {
        var _ = producer.send(new ProducerRecord<>(topic, null, key.getBytes(StandardCharsets.UTF_8), value, headers));
    }

    void flush() {
        producer.flush();
    }

    private static String tenant(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_tenantid");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
