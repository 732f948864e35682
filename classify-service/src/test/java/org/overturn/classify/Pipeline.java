package org.overturn.classify;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Event;
import org.overturn.events.Topics;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestKafka;

/// What goes into the service by Kafka and what comes out, for one tenant.
public final class Pipeline {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String tenant;
    private final EventCodec codec;

    public Pipeline(String tenant, EventCodec codec) {
        this.tenant = tenant;
        this.codec = codec;
    }

    /// Puts the events on their topics, in this order.
    public void tell(Collection<? extends Event> events) {
        Infra.shared()
                .records()
                .send(events.stream()
                        .map(event ->
                                TestKafka.record(event.topic(), event.partitionKey(), codec.encode(event), Map.of()))
                        .toList());
    }

    /// Waits until what the service has told of this tenant meets the condition.
    public List<ClaimAssessed> heard(Predicate<List<ClaimAssessed>> condition) {
        return mine(Infra.shared()
                .records()
                .readUntil(Topics.CLAIM_ASSESSED, PATIENCE, records -> condition.test(mine(records))));
    }

    /// The last word on each claim, once the condition holds for them.
    public LastWords lastWords(Predicate<LastWords> condition) {
        return LastWords.of(heard(told -> condition.test(LastWords.of(told))));
    }

    /// The last word on each claim once they rest on so many adjudications and are what is stored.
    public LastWords settled(int adjudications) {
        return lastWords(words ->
                words.adjudications() == adjudications && words.revisions().equals(stored()));
    }

    private Map<String, Long> stored() {
        Map<String, Long> revisions = new TreeMap<>();
        Infra.shared()
                .database("classify")
                .rows("select claim_key, revision from claim where tenant_id = ?", tenant)
                .forEach(row -> revisions.put((String) row.get("claim_key"), (Long) row.get("revision")));
        return revisions;
    }

    private List<ClaimAssessed> mine(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> codec.decode(record.value(), ClaimAssessed.class))
                .filter(event -> event.tenantId().equals(tenant))
                .toList();
    }
}
