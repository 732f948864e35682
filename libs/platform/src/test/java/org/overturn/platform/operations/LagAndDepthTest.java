package org.overturn.platform.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.overturn.events.RemittanceSealed;
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
class LagAndDepthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Infra infra = Infra.shared();
    private final EventCodec codec = new EventCodec();
    private final String tenant = TestTokens.freshTenant();

    @Inject
    SealStore store;

    @Test
    void lagIsToldInRecordsAndInSecondsSinceTheOldestWasWritten() {
        Await.until(PATIENCE, "nothing open", () -> metric("overturn_consumer_lag_records") == 0);
        assertThat(metric("overturn_consumer_lag_age_seconds")).isZero();
        var door = store.shutDoor();
        send(Stream.of("l1", "l2", "l3").map(id -> Seals.seal(tenant, id)).toList());

        Await.until(PATIENCE, "three records", () -> metric("overturn_consumer_lag_records") == 3);
        Await.until(PATIENCE, "an age", () -> metric("overturn_consumer_lag_age_seconds") > 1);

        door.complete(null);
        Await.until(PATIENCE, "none", () -> metric("overturn_consumer_lag_records") == 0);
        assertThat(metric("overturn_consumer_lag_age_seconds")).isZero();
    }

    @Test
    void theDepthOfTheQuarantineIsToldOverAllTenants() {
        Await.until(PATIENCE, "counted", () -> metric("overturn_quarantine_held") == heldOfAll());
        double before = heldOfAll();
        String other = TestTokens.freshTenant();
        send(List.of(Seals.seal(tenant, "poison-a"), Seals.seal(tenant, "good"), Seals.seal(other, "poison-b")));

        Await.until(PATIENCE, "two more", () -> metric("overturn_quarantine_held") == before + 2);
        assertThat(metric("overturn_quarantine_held_age_seconds")).isPositive();
    }

    @Test
    void noMetricNamesATenantOrAnEvent() {
        send(List.of(Seals.seal(tenant, "poison-named"), Seals.seal(tenant, "good")));
        Await.until(
                PATIENCE, "one is held, one is stored", () -> count("quarantined_event") == 1 && count("seal") == 1);

        assertThat(metrics()).contains("overturn_consumer_events_total").doesNotContain(tenant, "poison-named");
    }

    private long count(String table) {
        return infra.database("analytics").number("select count(*) from " + table + " where tenant_id = ?", tenant);
    }

    private void send(List<RemittanceSealed> seals) {
        infra.records()
                .send(seals.stream()
                        .map(seal -> TestKafka.record(Topics.REMITTANCE_SEALED, tenant, codec.encode(seal), Map.of()))
                        .toList());
    }

    private long heldOfAll() {
        return infra.database("analytics").number("select count(*) from quarantined_event where state = 'held'");
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    /// The value of channel `seals`.
    private static double metric(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{channel=\"seals\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
