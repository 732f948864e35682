package org.overturn.bench.chaos.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.overturn.bench.chaos.load.Load;

/// F-14: when all is told, the assessments that a later one has replaced are told once more.
public final class OldNews implements Fault {

    private static final String TOPIC = "overturn.claim-assessed.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String id() {
        return "F-14";
    }

    @Override
    public String name() {
        return "assessments told again after those that replaced them";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(8, 8, 40, Duration.ofMillis(250));
    }

    @Override
    public Struck strike(Field field) {
        field.pass(Duration.ofSeconds(5));
        int told = 0;
        try (Topics topics = new Topics(field.rig().bootstrapServers())) {
            List<ConsumerRecord<byte[], byte[]>> records =
                    topics.of(field.books().tenants(), TOPIC);
            Map<String, Long> last = new HashMap<>();
            records.forEach(one -> last.merge(claim(one), revision(one), Math::max));
            for (ConsumerRecord<byte[], byte[]> one : records) {
                if (revision(one) < last.getOrDefault(claim(one), 0L)) {
                    topics.again(one);
                    told++;
                }
            }
            topics.flush();
        }
        return Struck.faults(List.of(told + " assessments of before"))
                .failing(told == 0 ? List.of("no claim was assessed twice") : List.of());
    }

    private static String claim(ConsumerRecord<byte[], byte[]> one) {
        JsonNode event = json(one);
        return event.path("tenantId").asText() + " " + event.path("claimKey").asText();
    }

    private static long revision(ConsumerRecord<byte[], byte[]> one) {
        return json(one).path("revision").asLong();
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> one) {
        try {
            return JSON.readTree(one.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
