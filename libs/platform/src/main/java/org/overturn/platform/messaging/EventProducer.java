package org.overturn.platform.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the one producer of the service: whatever `kafka.*` says (servers, security), and what durability needs.
final class EventProducer {

    /// Longer than a broker takes to restart, so that a rolling restart is not a failure.
    private static final int DELIVERY_TIMEOUT_MILLIS = 120_000;

    /// `send` blocks for metadata; a broker that is away this long is better told to the caller.
    private static final int MAX_BLOCK_MILLIS = 10_000;

    /// The events that a relay or a consumer sends together are one batch for each partition: the broker has one to
    /// check, every consumer one to open, and events shrink to a fifth where few at a time shrink to a third.
    private static final int BATCH_BYTES = 262_144;

    /// A third less than lz4 makes of events, and native code: lz4's library loads its own for the system's class
    /// loader alone, Quarkus has another, and in pure Java it takes longer than zstd.
    private static final String COMPRESSION = "zstd";

    private static final int COMPRESSION_LEVEL = 1;

    /// A claim of 999 lines with all their adjustments is more than the megabyte that Kafka's producer takes of itself,
    /// and its file would never be published. What brokers take is theirs to say (`message.max.bytes`).
    private static final int MOST_EVENT_BYTES = 8 * 1024 * 1024;

    @Produces
    @ApplicationScoped
    @Identifier("overturn")
    Map<String, Object> settings(
            @Identifier("default-kafka-broker") Map<String, Object> shared,
            @ConfigProperty(name = "overturn.service") String service) {
        Map<String, Object> settings = new HashMap<>(shared);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "overturn-" + service);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.putIfAbsent(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, COMPRESSION);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, COMPRESSION_LEVEL);
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_EVENT_BYTES);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MILLIS);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        return settings;
    }

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> producer(@Identifier("overturn") Map<String, Object> settings) {
        return new KafkaProducer<>(settings);
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(Duration.ofSeconds(10));
    }
}
