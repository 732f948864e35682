package org.overturn.bench.chaos.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.overturn.bench.chaos.load.Load;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-16: records that are no events of ours between those that are: no JSON, another shape, an enum's constant from
/// the future, no tenant, far too large, an event of one tenant under the name of another; one of a hundred, and
/// nothing else for more than a batch; and events from the future, which say more than we understand and are good.
public final class Poison implements Fault {

    private static final String TOPIC = "overturn.claim-assessed.v1";
    private static final String DEAD_LETTERS = "overturn.dead-letter.";

    /// More than the breaker bears, so that a whole batch is poison.
    private static final int FLOOD = 60;

    /// As much as the broker takes, for a topic whose events are a few kilobytes.
    private static final int HUGE_BYTES = 7_000_000;

    private static final int ONE_OF = 100;

    private static final int LOOKS = 50;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /// The event from the future is in no file: what it left would be missing when all is made again from the files.
    private static final String FORGET = """
            do $$
            declare
                target regclass;
            begin
                set local session_replication_role = replica;
                for target in select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
                    where attname = 'tenant_id' and relkind = 'r' and relnamespace = 'public'::regnamespace
                loop
                    execute format('delete from %s where tenant_id = ''poison''', target);
                end loop;
            end
            $$
            """;

    private static final Map<Service, String> TABLES = Map.of(Service.APPEAL, "claim", Service.ANALYTICS, "fact");

    private static final ObjectMapper JSON = new ObjectMapper();

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
            long appealBefore = topics.size(DEAD_LETTERS + "appeal.v1");
            long analyticsBefore = topics.size(DEAD_LETTERS + "analytics.v1");
            field.pass(Duration.ofMillis(500));
            for (String value : UNDECODABLE) {
                topics.send(TOPIC, "poison" + sent, value.getBytes(StandardCharsets.UTF_8), headers(sent++));
                field.pass(Duration.ofMillis(50));
            }
            for (int i = 0; i < FLOOD; i++) {
                topics.send(TOPIC, "one-key", ("flood " + i).getBytes(StandardCharsets.UTF_8), headers(sent++));
            }
            topics.send(TOPIC, "huge", new byte[HUGE_BYTES], headers(sent++));
            String smuggled = "smuggled-" + field.random().nextInt(1_000_000);
            smuggle(field, topics, smuggled);
            int good = 0;
            for (ConsumerRecord<byte[], byte[]> told : ofTheseTenants(field, topics)) {
                topics.again(told);
                if (++good % ONE_OF == 1) {
                    topics.send(
                            TOPIC,
                            new String(told.key(), StandardCharsets.UTF_8),
                            "one of a hundred".getBytes(StandardCharsets.UTF_8),
                            headers(sent++));
                }
            }
            List<String> failures = new ArrayList<>();
            String fromTheFuture = fromTheFuture(field, topics);
            topics.flush();
            buried(field, topics, Service.APPEAL, appealBefore + sent, failures);
            buried(field, topics, Service.ANALYTICS, analyticsBefore + sent, failures);
            understood(field, fromTheFuture, failures);
            keptOut(field, smuggled, failures);
            List.of(Service.APPEAL, Service.ANALYTICS)
                    .forEach(service -> field.tables().execute(service, FORGET));
            return Struck.of(
                            0,
                            sent + 1,
                            List.of(
                                    sent + " records that nobody can read",
                                    "one under another tenant's name",
                                    good + " good ones between them"))
                    .failing(failures);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> ofTheseTenants(Field field, Topics topics) {
        return topics.of(field.books().tenants(), TOPIC);
    }

    /// A good event of a tenant of its own with fields that nobody knows yet; gives its claim.
    private static String fromTheFuture(Field field, Topics topics) {
        ObjectNode event = told(field, topics);
        String claim = "future-" + field.random().nextInt(1_000_000);
        event.put("tenantId", "poison").put("claimKey", claim).put("confidence", 0.5);
        event.putObject("explanation").put("model", "of next year");
        topics.send(TOPIC, claim, bytes(event), headers(-1));
        return claim;
    }

    /// An event of one tenant in a record that names another.
    private static void smuggle(Field field, Topics topics, String claim) {
        ObjectNode event = told(field, topics).put("tenantId", "poison").put("claimKey", claim);
        topics.send(TOPIC, claim, bytes(event), headers(-2, "stranger"));
    }

    /// An event that these tenants were told, once there is one, as a revision that every consumer takes note of.
    private static ObjectNode told(Field field, Topics topics) {
        for (int i = 0; i < LOOKS; i++) {
            List<ConsumerRecord<byte[], byte[]>> told = ofTheseTenants(field, topics);
            if (!told.isEmpty()) {
                try {
                    return ((ObjectNode) JSON.readTree(told.getFirst().value())).put("revision", 2);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            field.pass(BETWEEN_LOOKS);
        }
        throw new ServerFailure("no claim was assessed");
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What came under another tenant's name waits for an operator, and is stored neither for the one nor for the
    /// other.
    private static void keptOut(Field field, String claim, List<String> failures) {
        String held = "select count(*) from quarantined_event where tenant_id = 'poison' and reason like 'security:%'";
        TABLES.forEach((service, table) -> {
            comesTrue(field, LOOKS, () -> field.tables().number(service, held) != 0);
            if (field.tables().number(service, held) != 1) {
                failures.add(service.id() + " does not hold an event that came under another tenant's name");
            }
            if (field.tables().number(service, count(table, claim)) != 0) {
                failures.add(service.id() + " has stored an event that came under another tenant's name");
            }
        });
    }

    private static String count(String table, String claim) {
        return "select count(*) from " + table + " where claim_key = '" + claim + "'";
    }

    private static void understood(Field field, String claim, List<String> failures) {
        TABLES.forEach((service, table) -> {
            String sql = count(table, claim) + " and tenant_id = 'poison'";
            if (!comesTrue(field, LOOKS, () -> field.tables().number(service, sql) != 0)) {
                failures.add(service.id() + " has not understood an event from the future");
            }
        });
    }

    private static boolean comesTrue(Field field, int looks, BooleanSupplier condition) {
        for (int i = 0; i < looks; i++) {
            if (condition.getAsBoolean()) {
                return true;
            }
            field.pass(BETWEEN_LOOKS);
        }
        return condition.getAsBoolean();
    }

    /// All of them lie in the dead letters, some perhaps twice.
    private static void buried(Field field, Topics topics, Service service, long expected, List<String> failures) {
        String topic = DEAD_LETTERS + service.id() + ".v1";
        if (!comesTrue(field, 2 * LOOKS, () -> topics.size(topic) >= expected)) {
            failures.add(topics.size(topic) + " dead letters of " + service.id() + " where " + expected
                    + " were to be expected");
        }
    }

    private static List<Header> headers(int number) {
        return headers(number, "poison");
    }

    private static List<Header> headers(int number, String tenant) {
        return List.of(
                new RecordHeader("ce_id", ("poison" + number).getBytes(StandardCharsets.UTF_8)),
                new RecordHeader("ce_tenantid", tenant.getBytes(StandardCharsets.UTF_8)),
                new RecordHeader("ce_source", "urn:overturn:chaos".getBytes(StandardCharsets.UTF_8)));
    }
}
