package org.overturn.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.events.Event;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestKafka;
import org.overturn.testkit.TestTokens;

/// The service on a real Kafka and a real PostgreSQL. Every test has a tenant of its own.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "analytics"))
class AnalyticsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private final Story story = new Story(tenant);

    @Test
    void deniedAndPaidClaimsShowInTheMetricsToTheCent() {
        send(story.denied("c1", 1, "ACME"), story.paid("c2", 1, "ACME"), story.paid("c3", 1, "BETA"));
        awaitClaims(3);

        var metrics = metrics("window=all&groupBy=payer");

        assertThat(metrics.getLong("totals.claims")).isEqualTo(3);
        assertThat(metrics.getLong("totals.deniedClaims")).isEqualTo(1);
        assertThat(metrics.getLong("totals.chargeCents")).isEqualTo(30_000);
        assertThat(metrics.getLong("totals.paidCents")).isEqualTo(16_000);
        assertThat(metrics.getLong("totals.deniedCents")).isEqualTo(10_000);
        assertThat(metrics.getDouble("totals.denialRate")).isEqualTo(0.333333);
        assertThat(metrics.getLong("totals.denialRateNumerator")).isEqualTo(1);
        assertThat(metrics.getLong("totals.denialRateDenominator")).isEqualTo(3);
        assertThat(metrics.getList("groups.key")).containsExactly("ACME", "BETA");
        assertThat(metrics.getLong("groups[0].metrics.deniedCents")).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "category, PRIOR_AUTHORIZATION",
        "type, MISSING_PRIOR_AUTHORIZATION",
        "carc, 197",
        "provider, 1234567893",
        "procedure, 99213",
        "day, 2026-01-15",
        "payer, ACME"
    })
    void everyGroupingAddsUpToTheDeniedTotal(String groupBy, String key) {
        send(story.denied("c1", 1, "ACME"), story.denied("c2", 1, "ACME"));
        awaitClaims(2);

        var metrics = metrics("window=all&groupBy=" + groupBy);

        assertThat(metrics.getList("groups.key")).containsExactly(key);
        assertThat(metrics.getLong("groups[0].metrics.deniedCents")).isEqualTo(20_000);
        assertThat(metrics.getLong("groups[0].metrics.deniedClaims")).isEqualTo(2);
    }

    @Test
    void aRecoveryTakesTheDenialAwayWhereItWasAddedAndKeepsTheInitialOne() {
        send(story.denied("c1", 1, "ACME"));
        awaitClaims(1);
        send(story.recovered("c1", 2, "ACME"));
        Await.until(PATIENCE, "the recovery counts", () -> metrics("window=all").getLong("totals.paidCents") == 9_000);

        var january = metrics("from=2026-01-01&to=2026-01-31");
        var march = metrics("from=2026-03-01&to=2026-03-31");

        assertThat(january.getLong("totals.deniedCents")).isZero();
        assertThat(january.getLong("totals.initialDenials")).isEqualTo(1);
        assertThat(march.getLong("totals.recoveredCents")).isEqualTo(9_000);
        assertThat(march.getLong("totals.initialDenials")).isZero();
    }

    @Test
    void aRollingWindowEndsOnTheDayItIsAskedFor() {
        send(story.denied("c1", 1, "ACME"));
        awaitClaims(1);

        assertThat(metrics("window=7d&asOf=2026-01-21").getLong("totals.claims"))
                .isEqualTo(1);
        assertThat(metrics("window=7d&asOf=2026-01-22").getLong("totals.claims"))
                .isZero();
        assertThat(metrics("window=7d&asOf=2026-01-14").getLong("totals.claims"))
                .isZero();
    }

    @Test
    void anyOrderAndRepetitionOfRevisionsEndsInTheSameNumbersAndTheRecountAgrees() {
        var random = new Random(2026);
        List<Event> events = new ArrayList<>();
        for (int claim = 0; claim < 40; claim++) {
            String name = "c" + claim;
            events.add(story.denied(name, 1, "ACME"));
            events.add(story.recovered(name, 2, "BETA"));
            events.add(claim % 2 == 0 ? story.reversed(name, 3, "ACME") : story.denied(name, 3, "ACME"));
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, random);
        send(events.toArray(Event[]::new));
        Await.until(PATIENCE, "the last revisions count", () -> lastRevisions() == 40);

        var metrics = metrics("window=all");

        assertThat(metrics.getLong("totals.claims")).isEqualTo(20);
        assertThat(metrics.getLong("totals.deniedCents")).isEqualTo(200_000);
        assertThat(metrics.getLong("totals.paidCents")).isZero();
        var recount = as("operator")
                .post("/v1/rollups/verify")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(recount.getBoolean("equal")).isTrue();
        assertThat(recount.getLong("rollups")).isPositive();
    }

    @Test
    void whatIsSealedAndNotCountedIsMissing() {
        send(story.seal("11112222-3333-8444-9555-666677778888", 3, 16_000), story.denied("c1", 1, "ACME"));
        awaitClaims(1);
        Await.until(PATIENCE, "the seal", () -> reconciliation().getLong("sealedClaims") == 3);

        assertThat(reconciliation().getLong("missingClaims")).isEqualTo(2);
        assertThat(reconciliation().getBoolean("complete")).isFalse();

        send(story.paid("c2", 1, "ACME"), story.paid("c3", 1, "ACME"));
        Await.until(PATIENCE, "all claims", () -> reconciliation().getBoolean("complete"));

        assertThat(reconciliation().getLong("missingClaims")).isZero();
        assertThat(reconciliation().getLong("remittances")).isEqualTo(1);
    }

    @Test
    void aNumberLeadsToItsClaims() {
        send(story.denied("c1", 1, "ACME"), story.paid("c2", 1, "ACME"));
        awaitClaims(2);

        var facts = as("manager")
                .get("/v1/facts?window=all&measure=deniedClaims&groupBy=carc&key=197")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(facts.getList("items.claimKey")).containsExactly("c1");
    }

    @Test
    void anotherTenantSeesNothing() {
        send(story.denied("c1", 1, "ACME"));
        awaitClaims(1);

        var other = given().header("Authorization", TestTokens.bearer(TestTokens.freshTenant(), "manager"));

        assertThat(other.get("/v1/metrics?window=all").jsonPath().getLong("totals.claims"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"/v1/metrics", "/v1/facts", "/v1/reconciliation"})
    void withoutTokenNobodyReadsAndAFeedMayNot(String path) {
        given().get(path).then().statusCode(401);
        as("feed").get(path).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "window=8d, bad-window",
        "window=7d&from=2026-01-01, bad-window",
        "from=2026-13-01, bad-date",
        "groupBy=patient, bad-group-by",
        "from=2026-02-01&to=2026-01-01, bad-window"
    })
    void aWrongQuestionIsAProblemWithACode(String query, String code) {
        as("manager")
                .get("/v1/metrics?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.equalTo(code));
    }

    private void send(Event... events) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (var event : events) {
            records.add(TestKafka.record(event.topic(), event.partitionKey(), codec.encode(event), Map.of()));
        }
        Infra.shared().records().send(records);
    }

    private void awaitClaims(long claims) {
        Await.until(PATIENCE, claims + " claims", () -> reconciliation().getLong("claims") == claims);
    }

    private long lastRevisions() {
        return Infra.shared()
                .database("analytics")
                .number("select count(*) from fact where tenant_id = ? and revision = 3", tenant);
    }

    private JsonPath metrics(String query) {
        return as("manager")
                .get("/v1/metrics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath reconciliation() {
        return as("manager")
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification as(String... roles) {
        return given().header("Authorization", TestTokens.bearer(tenant, roles));
    }
}
