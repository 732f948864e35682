package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.events.Topics;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class ConservationResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();

    @Test
    void aTransactionSetIsOpenUntilAllItsClaimsAreStored() {
        Pipeline pipeline = new Pipeline(tenant, codec);
        Remittance remittance = Remittance.of(tenant, "sealed", LocalDate.of(2026, 11, 2))
                .with(Adjudication.of("A1", VISIT).charged(15_000).paid(10_000).adjusted("CO", "45", 5_000))
                .with(Adjudication.of("A2", VISIT).charged(27_000).adjusted("CO", "197", 27_000))
                .with(Adjudication.of("A3", VISIT).charged(1_000).paid(1_000));
        var poisoned = Remittance.withoutRealIds(remittance.claims().get(2));

        pipeline.tell(List.of(remittance.claims().get(0), poisoned));
        pipeline.tell(List.of(remittance.seal()));
        eventually(answer -> answer.body("transactions", equalTo(1))
                .body("openTransactions", equalTo(1))
                .body("sealed.claims", equalTo(3))
                .body("stored.claims", equalTo(1))
                .body("held.claims", equalTo(1))
                .body("held.chargeCents", equalTo(1_000))
                .body("missing.claims", equalTo(1))
                .body("missing.chargeCents", equalTo(27_000))
                .body("open.items", hasSize(1))
                .body("open.items[0].stored.paidCents", equalTo(10_000)));

        pipeline.tell(remittance.claims());

        eventually(answer -> answer.body("openTransactions", equalTo(0))
                .body("stored.claims", equalTo(3))
                .body("stored.paidCents", equalTo(11_000))
                .body("missing.claims", equalTo(0))
                .body("open.items", hasSize(0)));
    }

    @Test
    void aCompleteTransactionSetIsConfirmedAndOnceMoreWhenItsSealIsToldAgain() {
        Pipeline pipeline = new Pipeline(tenant, codec);
        Remittance remittance = Remittance.of(tenant, "confirmed", LocalDate.of(2026, 11, 2))
                .with(Adjudication.of("C1", VISIT).charged(15_000).paid(10_000).adjusted("CO", "45", 5_000))
                .with(Adjudication.of("C2", VISIT).charged(1_000).paid(1_000));
        pipeline.tell(List.of(remittance.seal()));
        pipeline.tell(List.of(remittance.claims().getFirst()));
        eventually(answer -> answer.body("stored.claims", equalTo(1)));
        assertThat(confirmed()).isEmpty();

        pipeline.tell(remittance.claims());

        Await.until(PATIENCE, "confirmed", () -> confirmed().size() == 1);
        var confirmation = confirmed().getFirst();
        assertThat(confirmation.remittanceId()).isEqualTo(remittance.seal().remittanceId());
        assertThat(confirmation.confirmedBy()).isEqualTo("classify");
        assertThat(List.of(confirmation.claims(), confirmation.chargeCents(), confirmation.paidCents()))
                .containsExactly(2L, 16_000L, 11_000L);

        pipeline.tell(List.of(remittance.seal(), remittance.seal()));

        Await.until(PATIENCE, "confirmed again", () -> confirmed().size() == 2);
        assertThat(confirmed()).containsOnly(confirmation);
    }

    @Test
    void anEventThatAnOperatorGivesUpStaysInTheSums() {
        Pipeline pipeline = new Pipeline(tenant, codec);
        Remittance remittance = Remittance.of(tenant, "given up", LocalDate.of(2026, 11, 2))
                .with(Adjudication.of("G1", VISIT).charged(1_000).paid(1_000));
        pipeline.tell(List.of(Remittance.withoutRealIds(remittance.claims().getFirst())));
        pipeline.tell(List.of(remittance.seal()));
        eventually(answer -> answer.body("held.claims", equalTo(1)));
        String id = operator()
                .get("/v1/quarantine?state=held")
                .then()
                .statusCode(200)
                .body("items[0].channel", equalTo("adjudications"))
                .extract()
                .path("items[0].quarantineId");
        operator()
                .post("/v1/quarantine/" + id + "/replay")
                .then()
                .statusCode(422)
                .body("code", equalTo("still-poisoned"));

        operator()
                .post("/v1/quarantine/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("state", equalTo("discarded"));

        eventually(answer -> answer.body("held.claims", equalTo(1)).body("missing.claims", equalTo(0)));
        pipeline.tell(remittance.claims());
        eventually(answer -> answer.body("openTransactions", equalTo(0)).body("stored.claims", equalTo(1)));
    }

    private List<RemittanceConfirmed> confirmed() {
        return Infra.shared().records().readAll(Topics.REMITTANCE_CONFIRMED).stream()
                .map(record -> codec.decode(record.value(), RemittanceConfirmed.class))
                .filter(event -> event.tenantId().equals(tenant))
                .toList();
    }

    private RequestSpecification operator() {
        return given().header("Authorization", TestTokens.bearer(tenant, "operator"));
    }

    private void eventually(Consumer<ValidatableResponse> expected) {
        Await.untilAsserted(
                PATIENCE,
                () -> expected.accept(given().header("Authorization", TestTokens.bearer(tenant, "operator"))
                        .get("/v1/conservation")
                        .then()
                        .statusCode(200)));
    }
}
