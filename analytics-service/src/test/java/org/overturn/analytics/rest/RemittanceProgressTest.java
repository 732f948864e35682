package org.overturn.analytics.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.AnalyticsSlice;
import org.overturn.analytics.Claim;
import org.overturn.analytics.OnRealServers;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Payee;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.RemittanceShare;
import org.overturn.events.Topics;
import org.overturn.events.Verdict;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

@OnRealServers
class RemittanceProgressTest extends AnalyticsSlice {

    private static final String PATH = "/v1/reconciliation/remittances";

    private final String file = UUID.randomUUID().toString();

    @Test
    void aFileIsCompleteOnceSealAndClaimsAreHereInWhateverOrder() {
        String sealedFirst = UUID.randomUUID().toString();
        send(List.of(paid("a"), paid("b"), sealed(sealedFirst, 0, 1)));
        send(List.of(
                sealed(file, 0, 2),
                Claim.paid(tenant, "c").made(new RemittanceShare(sealedFirst, 0, 1, Claim.CHARGE_CENTS, 16_000))));

        eventually(
                file,
                answer -> answer.body("remittance.state", equalTo("complete"))
                        .body("remittance.sealed.claims", equalTo(2))
                        .body("remittance.counted.paidCents", equalTo(32_000))
                        .body("remittance.missing.claims", equalTo(0))
                        .body("remittance.openTransactions", equalTo(0)));
        eventually(sealedFirst, answer -> answer.body("remittance.state", equalTo("complete")));
        given().get("/q/metrics").then().body(containsString("overturn_receipt_to_counted_seconds_bucket"));
        assertThat(incomplete()).isEmpty();
    }

    @Test
    void theSameEventsAgainChangeNothingAndALaterAdjudicationCountsForItsOwnFile() {
        String later = UUID.randomUUID().toString();
        Claim claim = Claim.paid(tenant, "a");
        ClaimAssessed corrected = claim.correctedOn(Claim.MAY_4.plusDays(9), Verdict.PAID, 18_000)
                .made(share(file), new RemittanceShare(later, 0, 2, 0, 2_000));
        send(List.of(paid("a"), sealed(file, 0, 1), corrected, paid("a"), corrected, sealed(file, 0, 1)));
        send(List.of(sealed(later, 0, 2, 0, 2_000)));

        eventually(later, answer -> answer.body("remittance.state", equalTo("complete")));
        eventually(
                file,
                answer -> answer.body("remittance.state", equalTo("complete"))
                        .body("remittance.counted.claims", equalTo(1)));
    }

    @Test
    void aFileWithAMissingClaimShowsAsIncompleteAndIsOverdueAfterFiveMinutes() {
        send(List.of(paid("a"), sealed(file, 0, 2), sealed(file, 1, 0)));

        eventually(
                file,
                answer -> answer.body("remittance.state", equalTo("incomplete"))
                        .body("remittance.overdue", equalTo(false))
                        .body("remittance.transactions", equalTo(2))
                        .body("remittance.openTransactions", equalTo(1))
                        .body("remittance.missing.claims", equalTo(1))
                        .body("remittance.missing.chargeCents", equalTo(20_000))
                        .body("remittance.missing.paidCents", equalTo(16_000))
                        .body("transactions[0].counted.claims", equalTo(1))
                        .body("transactions[0].completeAt", nullValue())
                        .body("transactions[1].sealed.claims", equalTo(0)));
        assertThat(incomplete()).extracting(it -> it.get("remittanceId")).containsExactly(file);

        database()
                .execute(
                        "update transaction_progress set first_seen_at = now() - interval '6 minutes' where tenant_id = ?",
                        tenant);
        eventually(file, answer -> answer.body("remittance.overdue", equalTo(true)));
        Await.untilAsserted(
                PATIENCE,
                () -> given().get("/q/metrics")
                        .then()
                        .body(containsString("overturn_reconciliation_incomplete_age_seconds ")));
    }

    @Test
    void whatIsWhollyCountedIsConfirmedAndOnceMoreWhenItsSealIsToldAgain() {
        send(List.of(paid("a"), sealed(file, 0, 2)));
        eventually(file, answer -> answer.body("remittance.missing.claims", equalTo(1)));
        assertThat(confirmed()).isEmpty();

        send(List.of(paid("b")));

        Await.until(PATIENCE, "confirmed", () -> confirmed().size() == 1);
        var confirmation = new RemittanceConfirmed(tenant, file, 0, "analytics", 2, 40_000, 32_000);
        assertThat(confirmed()).containsExactly(confirmation);

        send(List.of(sealed(file, 0, 2)));

        Await.until(PATIENCE, "confirmed again", () -> confirmed().size() == 2);
        assertThat(confirmed()).containsOnly(confirmation);
    }

    @Test
    void aFileThatNobodySealedIsIncomplete() {
        send(List.of(paid("a")));

        eventually(
                file,
                answer -> answer.body("remittance.state", equalTo("incomplete"))
                        .body("remittance.counted.claims", equalTo(1))
                        .body("transactions[0].sealed", nullValue()));
    }

    @Test
    void anEventThatIsHeldIsNamedWithItsFileAndAnOperatorDecides() {
        send(List.of(sealed(file, 0, 1)));
        sendAssessment(new String(encoded(paid("held")), UTF_8)
                .replaceFirst("\"paymentDate\":\"[0-9-]+\",", "")
                .getBytes(UTF_8));

        eventually(
                file,
                answer -> answer.body("remittance.state", equalTo("incomplete"))
                        .body("remittance.heldEvents", equalTo(1)));
        String id = as("operator").get("/v1/quarantine").then().extract().path("items[0].quarantineId");
        as("operator")
                .post("/v1/quarantine/" + id + "/replay")
                .then()
                .statusCode(422)
                .body("code", equalTo("still-poisoned"));
        database()
                .execute("update quarantined_event set payload = ? where tenant_id = ?", encoded(paid("held")), tenant);
        as("operator").post("/v1/quarantine/" + id + "/replay").then().statusCode(200);

        eventually(
                file,
                answer ->
                        answer.body("remittance.state", equalTo("complete")).body("remittance.heldEvents", equalTo(0)));
    }

    @Test
    void theListHasPagesAndKnowsStates() {
        send(List.of(
                sealed("00000000-0000-8000-8000-00000000000a", 0, 1),
                sealed("00000000-0000-8000-8000-00000000000b", 0, 1),
                sealed("00000000-0000-8000-8000-00000000000c", 0, 0)));
        Await.untilAsserted(PATIENCE, () -> list("?state=incomplete").body("items", hasSize(2)));

        String cursor = list("?limit=2").body("items", hasSize(2)).extract().path("nextCursor");

        list("?limit=2&cursor=" + cursor).body("items", hasSize(1)).body("items[0].state", equalTo("complete"));
        list("?state=complete").body("items", hasSize(1));
        as("operator").get(PATH + "?state=lost").then().statusCode(400).body("code", equalTo("bad-state"));
    }

    @Test
    void onlyThoseWhoMaySeeIt() {
        send(List.of(sealed(file, 0, 1)));
        eventually(file, answer -> answer.body("remittance.state", equalTo("incomplete")));

        given().get(PATH).then().statusCode(401);
        as("feed").get(PATH).then().statusCode(403);
        String other = TestTokens.bearer(TestTokens.freshTenant(), "operator");
        given().header("Authorization", other).get(PATH).then().body("items", hasSize(0));
        given().header("Authorization", other).get(PATH + "/" + file).then().statusCode(404);
        as("manager").get(PATH + "/nothing").then().statusCode(404);
    }

    private ClaimAssessed paid(String key) {
        return Claim.paid(tenant, key).made(share(file));
    }

    private static RemittanceShare share(String remittance) {
        return new RemittanceShare(remittance, 0, 1, Claim.CHARGE_CENTS, 16_000);
    }

    private RemittanceSealed sealed(String remittance, int transaction, long claims) {
        return sealed(remittance, transaction, claims, claims * Claim.CHARGE_CENTS, claims * 16_000);
    }

    private RemittanceSealed sealed(String remittance, int transaction, long claims, long charge, long paid) {
        return new RemittanceSealed(
                tenant,
                tenant + remittance + transaction,
                remittance,
                transaction,
                "0001",
                Claim.ACME,
                new Payee("Harbor Clinic", "1999999984", null),
                Claim.MAY_4,
                claims,
                claims,
                charge,
                paid,
                0,
                paid,
                null,
                null,
                Instant.now().minusSeconds(2));
    }

    private List<RemittanceConfirmed> confirmed() {
        return told(Topics.REMITTANCE_CONFIRMED, RemittanceConfirmed.class);
    }

    private List<Map<String, Object>> incomplete() {
        return list("?state=incomplete").extract().path("items");
    }

    private ValidatableResponse list(String query) {
        return as("operator").get(PATH + query).then().statusCode(200);
    }

    private void eventually(String remittance, Consumer<ValidatableResponse> expected) {
        Await.untilAsserted(
                PATIENCE,
                () -> expected.accept(
                        as("manager").get(PATH + "/" + remittance).then().statusCode(200)));
    }
}
