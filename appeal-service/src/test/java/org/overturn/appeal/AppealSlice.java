package org.overturn.appeal;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Topics;
import org.overturn.events.WorkItemChanged;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestKafka;
import org.overturn.testkit.TestTokens;

/// Drives the service through Kafka and HTTP. Every test has a tenant of its own.
public abstract class AppealSlice {

    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    protected EventCodec codec;

    protected final String tenant = TestTokens.freshTenant();

    protected Assessed claim(String name) {
        return Assessed.claim(tenant, name);
    }

    protected void send(Assessed... assessments) {
        send(Arrays.stream(assessments).map(Assessed::event).toList());
    }

    protected void send(List<ClaimAssessed> events) {
        List<ProducerRecord<String, byte[]>> records = events.stream()
                .map(it -> TestKafka.record(it.topic(), it.partitionKey(), codec.encode(it), Map.of()))
                .toList();
        Infra.shared().records().send(records);
    }

    /// Sends and waits until a later denial with the same Kafka key is in the worklist: then these are in it as well.
    protected void sendAndSettle(Assessed... assessments) {
        send(assessments);
        String account = assessments[0].event().accountKey();
        Assessed marker = claim("marker-" + System.nanoTime());
        ClaimAssessed event = marker.event();
        send(List.of(new ClaimAssessed(tenant, event.claimKey(), account, 1, "", null, event.current(), null)));
        Await.until(PATIENCE, "the marker is worked off", () -> count("work_item", marker.claim()) == 1);
        database().execute("delete from work_item where tenant_id = ? and claim_key = ?", tenant, marker.claim());
    }

    protected long count(String table, String claim) {
        return database()
                .number("select count(*) from " + table + " where tenant_id = ? and claim_key = ?", tenant, claim);
    }

    protected TestDatabase database() {
        return Infra.shared().database("appeal");
    }

    protected RequestSpecification as(String... roles) {
        return given().header("Authorization", TestTokens.bearer(tenant, roles));
    }

    /// The tenant's only item.
    protected JsonPath onlyItem() {
        Await.until(PATIENCE, "one item", () -> worklist().getList("items").size() == 1);
        JsonPath page = worklist();
        page.setRootPath("items[0]");
        return page;
    }

    protected JsonPath worklist() {
        return as("specialist")
                .get("/v1/work-items")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// What this tenant's items told Kafka, in order.
    protected List<WorkItemChanged> told(int atLeast) {
        return Infra.shared()
                .records()
                .readUntil(
                        Topics.WORK_ITEM_CHANGED, PATIENCE, read -> mine(read).size() >= atLeast)
                .stream()
                .map(it -> codec.decode(it.value(), WorkItemChanged.class))
                .filter(it -> it.tenantId().equals(tenant))
                .toList();
    }

    private List<WorkItemChanged> mine(List<org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(it -> codec.decode(it.value(), WorkItemChanged.class))
                .filter(it -> it.tenantId().equals(tenant))
                .toList();
    }
}
