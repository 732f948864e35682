package org.overturn.bench.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Everything that the topics hold, read by our own consumer without a group, record by record.
public final class TopicLog implements AutoCloseable {

    /// Topics of facts. Source: docs/events.md
    static final List<String> TOPICS = List.of(
            "overturn.claim-adjudicated.v1",
            "overturn.remittance-sealed.v1",
            "overturn.provider-adjusted.v1",
            "overturn.claim-assessed.v1",
            "overturn.work-item-changed.v1");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Map<String, Told>> told = new HashMap<>();
    private final List<String> changed = new ArrayList<>();
    private long records;
    private long repeated;

    public TopicLog(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "max.poll.records", "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /// A fact that was told.
    ///
    /// @param topic where
    /// @param id its CloudEvents id
    /// @param tenant whose, as the header says
    /// @param event the JSON
    /// @param bytes what must be the same when it is told again
    /// @param times how often
    public record Told(String topic, String id, String tenant, JsonNode event, String bytes, int times) {

        Told again() {
            return new Told(topic, id, tenant, event, bytes, times + 1);
        }
    }

    /// Reads on to the present end of all topics, and keeps what is of these tenants: topics hold more than fits into
    /// memory.
    public void readOn(Collection<String> tenants) {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (consumer.assignment().isEmpty()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> take(record, tenants));
        }
    }

    /// Begins again with the first record: after the end of a topic was cut off, offsets say nothing.
    public void fromTheBeginning() {
        forget();
        consumer.seekToBeginning(consumer.assignment());
    }

    /// Facts of a topic and of these tenants.
    public List<Told> of(String topic, Collection<String> tenants) {
        return told.getOrDefault(topic, Map.of()).values().stream()
                .filter(one -> tenants.contains(one.tenant()))
                .toList();
    }

    /// Facts that were told again in other bytes.
    public List<String> changed() {
        return List.copyOf(changed);
    }

    /// Records read since [#forget].
    public long records() {
        return records;
    }

    /// How many of them were told before.
    public long repeated() {
        return repeated;
    }

    /// Forgets what rounds before have told, which is checked.
    public void forget() {
        told.clear();
        changed.clear();
        records = 0;
        repeated = 0;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> source, Collection<String> tenants) {
        String id = header(source, "ce_id");
        String tenant = header(source, "ce_tenantid");
        if (!tenants.contains(tenant)) {
            return;
        }
        records++;
        JsonNode event = parse(source.value());
        // Only ingest promises the same headers, too: others tell a fact again at another time.
        boolean headersToo = header(source, "ce_source").endsWith("ingest");
        String bytes = text(source.key()) + text(source.value()) + (headersToo ? headers(source) : "");
        Map<String, Told> known = told.computeIfAbsent(source.topic(), topic -> new HashMap<>());
        Told before = known.get(tenant + " " + id);
        if (before == null) {
            known.put(tenant + " " + id, new Told(source.topic(), id, tenant, event, bytes, 1));
        } else {
            repeated++;
            known.put(tenant + " " + id, before.again());
            if (!before.bytes().equals(bytes)) {
                changed.add(source.topic() + " " + id);
            }
        }
    }

    private static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String headers(ConsumerRecord<byte[], byte[]> source) {
        StringBuilder all = new StringBuilder();
        for (Header header : source.headers()) {
            all.append('|').append(header.key()).append('=').append(text(header.value()));
        }
        return all.toString();
    }

    private static String header(ConsumerRecord<byte[], byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }
}
