package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.overturn.bench.chaos.load.Load;

/// F-15: a stranger joins each group, takes partitions, does nothing with them, and leaves; again and again.
public final class RebalanceStorm implements Fault {

    private static final Map<String, String> GROUPS = Map.of(
            "overturn-classify-adjudications", "overturn.claim-adjudicated.v1",
            "overturn-appeal-assessments", "overturn.claim-assessed.v1",
            "overturn-analytics-assessments", "overturn.claim-assessed.v1");

    private final int times;

    public RebalanceStorm(int times) {
        this.times = times;
    }

    @Override
    public String id() {
        return "F-15";
    }

    @Override
    public String name() {
        return "rebalance storm";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 200, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        for (int i = 0; i < times; i++) {
            List<KafkaConsumer<byte[], byte[]>> strangers = new ArrayList<>();
            GROUPS.forEach((group, topic) -> strangers.add(join(field, group, topic)));
            for (int poll = 0; poll < 5; poll++) {
                strangers.forEach(stranger -> stranger.poll(Duration.ofMillis(100)));
            }
            strangers.forEach(KafkaConsumer::close);
        }
        return Struck.faults(List.of(times * GROUPS.size() + " times a stranger came and went"));
    }

    private static KafkaConsumer<byte[], byte[]> join(Field field, String group, String topic) {
        KafkaConsumer<byte[], byte[]> stranger = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        field.rig().bootstrapServers(),
                        "group.id",
                        group,
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        stranger.subscribe(List.of(topic));
        return stranger;
    }
}
