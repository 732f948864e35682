package org.overturn.platform.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.events.Topics;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.platform.sample.SampleService;
import org.overturn.platform.sample.SealStore;
import org.overturn.platform.sample.Seals;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestKafka;
import org.overturn.testkit.TestTokens;

@SampleService
class QuarantineResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Infra infra = Infra.shared();
    private final EventCodec codec = new EventCodec();
    private final String tenant = TestTokens.freshTenant();

    @Inject
    SealStore store;

    @BeforeEach
    void poison() {
        infra.records()
                .send(Stream.of("poison-1", "good", "poison-2", "poison-3")
                        .map(id -> TestKafka.record(
                                Topics.REMITTANCE_SEALED, tenant, codec.encode(Seals.seal(tenant, id)), Map.of()))
                        .toList());
        Await.untilAsserted(PATIENCE, () -> assertThat(held()).hasSize(3));
    }

    @AfterEach
    void healAll() {
        store.cure("none");
    }

    @Test
    void aReplayedEventTakesEffectOnceAndLeavesTheListOfTheHeld() {
        String id = idOf("poison-1");
        post(id, "replay").statusCode(422).body("code", equalTo("still-poisoned"));
        store.cure("poison-1");

        post(id, "replay").statusCode(200).body("state", equalTo("replayed")).body("settledBy", equalTo("test-user"));

        assertThat(stored()).isEqualTo(2);
        post(id, "replay").statusCode(404);
        assertThat(stored()).isEqualTo(2);
        assertThat(held()).hasSize(2);
        list("?state=replayed").body("items.eventId", equalTo(List.of("poison-1")));
    }

    @Test
    void aDiscardedEventStaysOnTheRecordWithWhoDecided() {
        String id = idOf("poison-2");

        post(id, "discard").statusCode(200).body("state", equalTo("discarded"));

        list("?state=discarded").body("items[0].settledBy", equalTo("test-user"));
        post(id, "replay").statusCode(404);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theListHasPagesAndNothingOfThePayload() {
        String cursor = list("?limit=2").body("items", hasSize(2)).extract().path("nextCursor");
        list("?limit=2&cursor=" + cursor).body("items", hasSize(1)).body("nextCursor", equalTo(null));

        String answer = list("").extract().asString();

        assertThat(answer)
                .contains("IllegalStateException")
                .doesNotContain("SECRET", "SAMPLE HEALTH", "1234567893", "payload");
        list("?state=lost").statusCode(400).body("code", equalTo("bad-state"));
    }

    @Test
    void onlyOperatorsOfTheTenantGetAtIt() {
        String id = idOf("poison-3");

        given().get("/v1/quarantine").then().statusCode(401);
        as(tenant, "manager").get("/v1/quarantine").then().statusCode(403);
        as(tenant, "feed").post("/v1/quarantine/" + id + "/discard").then().statusCode(403);
        String other = TestTokens.freshTenant();
        as(other, "operator").get("/v1/quarantine").then().statusCode(200).body("items", hasSize(0));
        as(other, "operator").post("/v1/quarantine/" + id + "/replay").then().statusCode(404);
        as(other, "operator").post("/v1/quarantine/" + id + "/discard").then().statusCode(404);
        post("not-an-id", "discard").statusCode(404);
        post(UUID.randomUUID().toString(), "discard").statusCode(404);
        assertThat(held()).hasSize(3);
    }

    private List<Map<String, Object>> held() {
        return list("?state=held").extract().path("items");
    }

    private String idOf(String eventId) {
        return held().stream()
                .filter(event -> eventId.equals(event.get("eventId")))
                .map(event -> String.valueOf(event.get("quarantineId")))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse list(String query) {
        return as(tenant, "operator").get("/v1/quarantine" + query).then();
    }

    private ValidatableResponse post(String id, String what) {
        return as(tenant, "operator").post("/v1/quarantine/" + id + "/" + what).then();
    }

    private static RequestSpecification as(String tenant, String role) {
        return given().header("Authorization", TestTokens.bearer(tenant, role));
    }

    private long stored() {
        return infra.database("analytics").number("select count(*) from seal where tenant_id = ?", tenant);
    }
}
