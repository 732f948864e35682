package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.overturn.bench.chaos.load.Load;

/// F-14: claims and assessments are told again in another order, between the new ones.
public final class Reordered implements Fault {

    private static final List<String> TOPICS = List.of(
            "overturn.claim-adjudicated.v1",
            "overturn.claim-assessed.v1",
            "overturn.remittance-sealed.v1",
            "overturn.provider-adjusted.v1");

    @Override
    public String id() {
        return "F-14";
    }

    @Override
    public String name() {
        return "events told again in another order";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(5, 5, 40, Duration.ofMillis(300));
    }

    @Override
    public Struck strike(Field field) {
        int told = 0;
        try (Topics topics = new Topics(field.rig().bootstrapServers())) {
            for (int round = 0; round < 2; round++) {
                field.pass(Duration.ofMillis(1_200));
                List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
                TOPICS.forEach(topic -> records.addAll(topics.of(field.books().tenants(), topic)));
                Collections.shuffle(records, new Random(field.random().nextLong()));
                records.forEach(topics::again);
                topics.flush();
                told += records.size();
            }
        }
        return Struck.faults(List.of(told + " events in another order"));
    }
}
