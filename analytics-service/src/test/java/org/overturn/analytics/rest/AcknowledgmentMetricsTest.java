package org.overturn.analytics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.analytics.Claim.ACME;
import static org.overturn.analytics.Claim.BETA;
import static org.overturn.analytics.Claim.MAY_4;
import static org.overturn.analytics.Claim.NO_AUTHORIZATION;
import static org.overturn.analytics.Claim.denied;
import static org.overturn.analytics.Claim.paid;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.AnalyticsSlice;
import org.overturn.analytics.OnRealServers;
import org.overturn.events.AcknowledgmentStatus;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.Source;
import org.overturn.events.StatusReason;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

@OnRealServers
class AcknowledgmentMetricsTest extends AnalyticsSlice {

    private static final String ALL = "window=all&asOf=2026-12-31";

    @Test
    void theCleanClaimRateComesWithNumeratorAndDenominator() {
        acknowledge(List.of(taken("a", ACME, MAY_4), taken("b", ACME, MAY_4), sentBack("c", ACME, MAY_4)));
        acknowledge(List.of(taken("d", BETA, MAY_4.plusDays(1))));
        awaitCounted(4);

        var answer = acknowledgments("from=2026-05-01&to=2026-05-31");

        assertThat(answer.getLong("totals.submittedClaims")).isEqualTo(4);
        assertThat(answer.getLong("totals.rejectedClaims")).isEqualTo(1);
        assertThat(answer.getLong("totals.submittedCents")).isEqualTo(80_000);
        assertThat(answer.getLong("totals.rejectedCents")).isEqualTo(20_000);
        assertThat(answer.getDouble("totals.cleanClaimRate")).isEqualTo(0.75);
        assertThat(answer.getLong("totals.cleanClaimRateNumerator")).isEqualTo(3);
        assertThat(answer.getLong("totals.cleanClaimRateDenominator")).isEqualTo(4);
        assertThat(answer.getDouble("totals.rejectionRate")).isEqualTo(0.25);
        assertThat(acknowledgments("from=2026-05-05&to=2026-05-05").getLong("totals.submittedClaims"))
                .isEqualTo(1);
    }

    @Test
    void itIsBrokenDownByPayerAndByDay() {
        acknowledge(
                List.of(taken("a", ACME, MAY_4), sentBack("b", BETA, MAY_4), sentBack("c", BETA, MAY_4.plusDays(2))));
        awaitCounted(3);

        var payers = acknowledgments(ALL + "&groupBy=payer");
        assertThat(payers.getList("groups.key")).containsExactly(BETA.id(), ACME.id());
        assertThat(payers.getList("groups.label")).containsExactly(BETA.name(), ACME.name());
        assertThat(payers.getList("groups.metrics.rejectedClaims")).containsExactly(2, 0);
        var days = acknowledgments(ALL + "&groupBy=day");
        assertThat(days.getList("groups.key")).containsExactly("2026-05-04", "2026-05-06");
        assertThat(days.getList("groups.metrics.submittedClaims")).containsExactly(2, 1);
    }

    @Test
    void aWindowWithoutAnyClaimHasNoRate() {
        var answer = acknowledgments("from=2026-05-01&to=2026-05-31");

        assertThat(answer.getLong("totals.submittedClaims")).isZero();
        assertThat(answer.<Object>get("totals.cleanClaimRate")).isNull();
        assertThat(answer.getLong("totals.cleanClaimRateDenominator")).isZero();
    }

    @Test
    void whatIsToldAgainInAnyOrderChangesNoNumber() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ClaimAcknowledged> told = new ArrayList<>();
        for (int claim = 0; claim < 60; claim++) {
            LocalDate day = MAY_4.plusDays(random.nextInt(5));
            Payer payer = random.nextBoolean() ? ACME : BETA;
            told.add(random.nextInt(3) == 0 ? sentBack("r" + claim, payer, day) : taken("r" + claim, payer, day));
        }
        acknowledge(told);
        awaitCounted(60);
        String before = acknowledgments(ALL + "&groupBy=day").prettify();

        Collections.shuffle(told, random);
        acknowledge(told.subList(0, 40));
        acknowledge(told);
        acknowledge(List.of(taken("last", ACME, MAY_4.plusYears(1))));
        awaitCounted(61);

        assertThat(acknowledgments(ALL + "&groupBy=day").prettify())
                .as("seed %d", seed)
                .isEqualTo(before);
        assertThat(differences()).isZero();
    }

    @Test
    void whatIsSentBackIsInNoNumberAboutDenials() {
        tell(denied(tenant, "x", NO_AUTHORIZATION), paid(tenant, "y"));
        List<String> before = everythingAboutDenials();

        acknowledge(List.of(sentBack("x", ACME, MAY_4), sentBack("z", ACME, MAY_4), taken("y", ACME, MAY_4)));
        awaitCounted(3);

        assertThat(everythingAboutDenials()).isEqualTo(before);
        assertThat(metrics(ALL).getLong("totals.deniedClaims")).isEqualTo(1);
        assertThat(metrics(ALL).getLong("totals.claims")).isEqualTo(2);
        assertThat(verify().getBoolean("equal")).isTrue();
    }

    @Test
    void aReasonOfDenialIsNoGroupHere() {
        as("manager").get("/v1/acknowledgments/metrics?groupBy=carc").then().statusCode(400);
        as("feed").get("/v1/acknowledgments/metrics").then().statusCode(403);
    }

    @Test
    void anotherTenantSeesNothing() {
        acknowledge(List.of(sentBack("a", ACME, MAY_4)));
        awaitCounted(1);

        var answer = io.restassured.RestAssured.given()
                .header("Authorization", TestTokens.bearer(TestTokens.freshTenant(), "manager"))
                .get("/v1/acknowledgments/metrics?" + ALL)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getLong("totals.submittedClaims")).isZero();
    }

    private List<String> everythingAboutDenials() {
        List<String> answers = new ArrayList<>();
        for (String path : List.of(
                "/v1/metrics?" + ALL + "&groupBy=payer",
                "/v1/metrics?" + ALL + "&groupBy=carc",
                "/v1/metrics?" + ALL + "&groupBy=day",
                "/v1/facts?" + ALL,
                "/v1/reconciliation")) {
            answers.add(as("manager").get(path).then().statusCode(200).extract().asString());
        }
        return answers;
    }

    private JsonPath acknowledgments(String query) {
        return as("manager")
                .get("/v1/acknowledgments/metrics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitCounted(long claims) {
        Await.until(
                PATIENCE,
                "the acknowledgments",
                () -> database().number("select count(*) from acknowledgment where tenant_id = ?", tenant) == claims);
    }

    /// Days on which the sums are not those of the rows.
    private long differences() {
        return database().number("""
                        select count(*) from (select * from acknowledgment_day where tenant_id = ?) d
                        full join (
                            select acknowledged_on as day, payer_id, count(*) as submitted_claims,
                                   count(*) filter (where rejected) as rejected_claims,
                                   sum(charge_cents) as submitted_cents
                            from acknowledgment where tenant_id = ? group by 1, 2) a using (day, payer_id)
                        where (d.submitted_claims, d.rejected_claims, d.submitted_cents)
                            is distinct from (a.submitted_claims, a.rejected_claims, a.submitted_cents)""", tenant, tenant);
    }

    private ClaimAcknowledged taken(String id, Payer payer, LocalDate day) {
        return acknowledged(id, payer, day, AcknowledgmentStatus.ACCEPTED, "A2");
    }

    private ClaimAcknowledged sentBack(String id, Payer payer, LocalDate day) {
        return acknowledged(id, payer, day, AcknowledgmentStatus.REJECTED, "A7");
    }

    private ClaimAcknowledged acknowledged(
            String id, Payer payer, LocalDate day, AcknowledgmentStatus status, String category) {
        return new ClaimAcknowledged(
                tenant,
                tenant + id,
                new Source("notice-1", 0, 0, 0, 0, 20, 900, "0001"),
                "account-" + id,
                id,
                "pcn-" + id,
                null,
                "ciphertext",
                payer,
                new Payee("Harbor Clinic", "1999999984", null),
                status,
                day,
                20_000,
                null,
                null,
                List.of(new StatusReason(category, "20", null, null, 21)),
                Instant.parse("2026-05-05T10:00:00Z"));
    }
}
