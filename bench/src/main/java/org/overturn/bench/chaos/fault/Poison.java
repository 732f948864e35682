package org.overturn.bench.chaos.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.setup.Service;

/// F-16: records that are no events of ours between those that are: no JSON, another shape, an enum's constant from
/// the future, no tenant, nothing at all, more than a batch of them; and events from the future, which are good.
public final class Poison implements Fault {

    private static final String TOPIC = "overturn.claim-assessed.v1";
    private static final String DEAD_LETTERS = "overturn.dead-letter.";

    /// More than the breaker bears, so that a whole batch is poison.
    private static final int FLOOD = 60;

    private static final List<String> UNDECODABLE = List.of(
            "not json",
            "[]",
            "\"text\"",
            "{\"tenantId\":\"poison\",\"claimKey\":\"k\",\"accountKey\":\"a\",\"revision\":\"many\"}",
            "{\"tenantId\":\"poison\",\"claimKey\":\"k\",\"accountKey\":\"a\",\"revision\":1,\"identifiers\":\"x\","
                    + "\"current\":{\"verdict\":\"FROM_THE_FUTURE\"}}",
            "{\"claimKey\":\"k\",\"accountKey\":\"a\",\"revision\":1,\"identifiers\":\"x\"}",
            "{\"tenantId\":\"Not A Tenant,other\",\"claimKey\":\"k\",\"accountKey\":\"a\",\"revision\":1,"
                    + "\"identifiers\":\"x\"}");

    @Override
    public String id() {
        return "F-16";
    }

    @Override
    public String name() {
        return "records that are no events";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 100, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        int sent = 0;
        try (Topics topics = new Topics(field.rig().bootstrapServers())) {
            long appealBefore = topics.all(DEAD_LETTERS + "appeal.v1").size();
            long analyticsBefore = topics.all(DEAD_LETTERS + "analytics.v1").size();
            field.pass(Duration.ofMillis(500));
            for (String value : UNDECODABLE) {
                topics.send(TOPIC, "poison" + sent, value.getBytes(StandardCharsets.UTF_8), headers(sent++));
                field.pass(Duration.ofMillis(50));
            }
            for (int i = 0; i < FLOOD; i++) {
                topics.send(TOPIC, "one-key", ("flood " + i).getBytes(StandardCharsets.UTF_8), headers(sent++));
            }
            topics.flush();
            List<String> failures = new ArrayList<>();
            buried(field, topics, Service.APPEAL, appealBefore + sent, failures);
            buried(field, topics, Service.ANALYTICS, analyticsBefore + sent, failures);
            return Struck.of(0, sent, List.of(sent + " records that nobody can read"))
                    .failing(failures);
        }
    }

    /// All of them lie in the dead letters, some perhaps twice.
    private static void buried(Field field, Topics topics, Service service, long expected, List<String> failures) {
        String topic = DEAD_LETTERS + service.id() + ".v1";
        for (int i = 0; i < 100; i++) {
            if (topics.all(topic).size() >= expected) {
                return;
            }
            field.pass(Duration.ofMillis(200));
        }
        failures.add(topics.all(topic).size() + " dead letters of " + service.id() + " where " + expected
                + " were to be expected");
    }

    private static List<Header> headers(int number) {
        return List.of(
                new RecordHeader("ce_id", ("poison" + number).getBytes(StandardCharsets.UTF_8)),
                new RecordHeader("ce_tenantid", "poison".getBytes(StandardCharsets.UTF_8)),
                new RecordHeader("ce_source", "urn:overturn:chaos".getBytes(StandardCharsets.UTF_8)));
    }
}
