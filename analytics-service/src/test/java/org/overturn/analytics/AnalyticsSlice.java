package org.overturn.analytics;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Event;
import org.overturn.events.ProviderAdjusted;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Topics;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestKafka;
import org.overturn.testkit.TestTokens;

/// Drives the service through Kafka and HTTP. Every test has a tenant of its own.
public abstract class AnalyticsSlice {

    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    EventCodec codec;

    protected final String tenant = TestTokens.freshTenant();

    /// A tenant that is only there to tell that everything before it on its partition was worked off.
    private final String markers = TestTokens.freshTenant();

    /// Sends these assessments in this order on one partition, and waits until all are worked off.
    protected void tell(Claim... claims) {
        tell(Arrays.asList(claims));
    }

    protected void tell(List<Claim> claims) {
        Claim marker = Claim.paid(markers, "marker-" + System.nanoTime());
        List<ClaimAssessed> events = new ArrayList<>();
        claims.forEach(it -> events.add(onePartition(it)));
        events.add(onePartition(marker));
        send(events);
        Await.until(PATIENCE, "the marker is counted", () -> facts(markers, marker.key()) == 1);
    }

    protected void seal(RemittanceSealed... seals) {
        send(List.of(seals));
    }

    protected void acknowledge(List<ClaimAcknowledged> events) {
        send(events);
    }

    /// Sends these in this order on one partition.
    protected void tellAdjustments(List<ProviderAdjusted> adjustments) {
        send(adjustments);
    }

    protected long facts(String whose, String key) {
        return database().number("select count(*) from fact where tenant_id = ? and claim_key = ?", whose, key);
    }

    protected TestDatabase database() {
        return Infra.shared().database("analytics");
    }

    protected RequestSpecification as(String... roles) {
        return given().header("Authorization", TestTokens.bearer(tenant, roles));
    }

    protected JsonPath metrics(String query) {
        return as("manager")
                .get("/v1/metrics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected JsonPath verify() {
        return as("operator")
                .post("/v1/rollups/verify")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The bytes of an event.
    protected byte[] encoded(Event event) {
        return codec.encode(event);
    }

    /// Sends bytes to where assessments go.
    protected void sendAssessment(byte[] event) {
        Infra.shared().records().send(List.of(TestKafka.record(Topics.CLAIM_ASSESSED, tenant, event, Map.of())));
    }

    /// What the service has told of this tenant.
    protected <T extends Event> List<T> told(String topic, Class<T> type) {
        return Infra.shared().records().readAll(topic).stream()
                .map(record -> codec.decode(record.value(), type))
                .filter(event -> event.tenantId().equals(tenant))
                .toList();
    }

    protected void send(List<? extends Event> events) {
        List<ProducerRecord<String, byte[]>> records = events.stream()
                .map(it -> TestKafka.record(it.topic(), it.partitionKey(), codec.encode(it), Map.of()))
                .toList();
        Infra.shared().records().send(records);
    }

    private ClaimAssessed onePartition(Claim claim) {
        ClaimAssessed it = claim.event();
        return new ClaimAssessed(
                it.tenantId(), it.claimKey(), tenant, it.revision(), "", null, it.current(), it.payerClaimTokens());
    }
}
