package org.overturn.platform.guard;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;
import org.overturn.platform.messaging.EpochCommits;

/// What Kafka's clients must be set to, so that an acknowledged event stays and an unread one is read.
@ApplicationScoped
class KafkaGuard {

    private final Map<String, Object> producer;
    private final KafkaClientService clients;
    private final Config config;

    KafkaGuard(@Identifier("overturn") Map<String, Object> producer, KafkaClientService clients, Config config) {
        this.producer = producer;
        this.clients = clients;
        this.config = config;
    }

    List<String> unsafeProducer() {
        return ofProducer(new ProducerConfig(producer));
    }

    List<String> unsafeChannels() {
        List<String> reasons = new ArrayList<>();
        for (String channel : clients.getConsumerChannels()) {
            reasons.addAll(ofCommits(channel, commitStrategy(channel)));
            for (KafkaConsumer<Object, Object> consumer : clients.getConsumers(channel)) {
                reasons.addAll(ofConsumer(channel, consumer.configuration()));
            }
        }
        for (String channel : clients.getProducerChannels()) {
            reasons.add("channel " + channel + " sends by the connector; events go through EventPublisher");
        }
        return reasons;
    }

    private String commitStrategy(String channel) {
        return config.getOptionalValue("mp.messaging.incoming." + channel + ".commit-strategy", String.class)
                .or(() ->
                        config.getOptionalValue("mp.messaging.connector.smallrye-kafka.commit-strategy", String.class))
                .orElse("none");
    }

    static List<String> ofCommits(String channel, String strategy) {
        return strategy.equals(EpochCommits.STRATEGY)
                ? List.of()
                : List.of("mp.messaging.incoming." + channel + ".commit-strategy must be " + EpochCommits.STRATEGY
                        + ": others commit what is not done yet, or nothing, or do not notice that a log was cut");
    }

    static List<String> ofProducer(ProducerConfig effective) {
        List<String> reasons = new ArrayList<>();
        if (!List.of("all", "-1").contains(effective.getString(ProducerConfig.ACKS_CONFIG))) {
            reasons.add("kafka.acks must be all: events could be lost with one broker");
        }
        if (!effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)) {
            reasons.add("kafka.enable.idempotence must be true: retries could reorder events");
        }
        if (effective.getInt(ProducerConfig.RETRIES_CONFIG) != Integer.MAX_VALUE) {
            reasons.add("kafka.retries must be left alone: delivery.timeout.ms decides how long to try");
        }
        if (effective.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG) < 30_000) {
            reasons.add("kafka.delivery.timeout.ms must be 30000 or more: a broker takes that long to come back");
        }
        return reasons;
    }

    static List<String> ofConsumer(String channel, Map<String, ?> effective) {
        List<String> reasons = new ArrayList<>();
        String name = "mp.messaging.incoming." + channel + ".";
        if (!"earliest".equals(effective.get(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG))) {
            reasons.add(name + "auto.offset.reset must be earliest: a new group would skip events");
        }
        if (Boolean.parseBoolean(String.valueOf(effective.get(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG)))) {
            reasons.add(name + "enable.auto.commit must be false: offsets are committed after the effects");
        }
        String group = String.valueOf(effective.get(ConsumerConfig.GROUP_ID_CONFIG));
        if (!group.startsWith("overturn-")) {
            reasons.add(name + "group.id must be set, as overturn-<service>-<channel>: it remembers what is done");
        }
        return reasons;
    }
}
