package org.overturn.analytics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.overturn.analytics.Claim.BETA;
import static org.overturn.analytics.Claim.NO_AUTHORIZATION;
import static org.overturn.analytics.Claim.denied;
import static org.overturn.analytics.Claim.paid;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.AnalyticsSlice;
import org.overturn.analytics.Claim;
import org.overturn.analytics.OnRealServers;
import org.overturn.events.Payee;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Verdict;
import org.overturn.testkit.Await;

@OnRealServers
class ComplianceTest extends AnalyticsSlice {

    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    @Test
    void brokenRulesAreCountedByPayerAndByRuleEachClaimOnce() {
        tell(
                denied(tenant, "a", NO_AUTHORIZATION),
                denied(tenant, "b", NO_AUTHORIZATION),
                paid(tenant, "c").verdict(Verdict.UNBALANCED).payer(BETA),
                paid(tenant, "d"));

        JsonPath byPayer = compliance("");
        JsonPath byRule = compliance("groupBy=rule");

        assertThat(byPayer.getList("groups.key")).containsExactly("ACME1", "BETA2");
        assertThat(byPayer.getList("groups.label")).containsExactly("Acme Health", "Beta Mutual");
        assertThat(byPayer.getList("groups.claims")).containsExactly(2, 1);
        assertThat(byPayer.getList("groups[0].parts.key"))
                .containsExactly("compliance.group-not-allowed", "compliance.remark-missing");
        assertThat(byPayer.getList("groups[0].parts.claims")).containsExactly(2, 2);
        assertThat(byRule.getList("groups.key"))
                .containsExactly("compliance.group-not-allowed", "compliance.remark-missing", "compliance.unbalanced");
        assertThat(byRule.getList("groups[2].parts.label")).containsExactly("Beta Mutual");
    }

    @Test
    void aCorrectionTakesTheViolationAwayWhereItWasCounted() {
        Claim denied = denied(tenant, "a", NO_AUTHORIZATION);
        tell(denied);
        assertThat(compliance("to=2026-05-31").getList("groups.claims")).containsExactly(1);

        tell(denied.correctedOn(JUNE_1, Verdict.SUSPECT_DENIAL, 0));

        assertThat(compliance("to=2026-05-31").getList("groups")).isEmpty();
        assertThat(compliance("from=2026-06-01").getList("groups[0].parts.key"))
                .containsExactly("compliance.whole-charge");
        assertThat(verify().getBoolean("equal")).isTrue();
    }

    @Test
    void aTraceNumberIsReusedOnceForEveryTimeAfterTheFirstInWhateverOrder() {
        tell(paid(tenant, "a"));
        seal(
                sealed("late", JUNE_1.plusDays(7), "EO0000000000"),
                sealed("first", JUNE_1, "EO0000000000"),
                sealed("late", JUNE_1.plusDays(7), "EO0000000000"),
                sealed("middle", JUNE_1.plusDays(1), "EO0000000000"),
                sealed("other", JUNE_1, "EFT1"),
                sealed("before-it-was-told", JUNE_1, null));

        Await.untilAsserted(
                PATIENCE,
                () -> assertThat(compliance("").getList("groups.remittances")).containsExactly(2));
        JsonPath answer = compliance("groupBy=rule");
        assertThat(answer.getList("groups.key")).containsExactly("remittance.trace-reused");
        assertThat(answer.getList("groups[0].parts.label")).containsExactly("Acme Health");
        assertThat(compliance("to=2026-06-02").getList("groups.remittances")).containsExactly(1);
    }

    @Test
    void aWrongQuestionIsAProblem() {
        as("manager").get("/v1/compliance?groupBy=day").then().statusCode(400).body("code", equalTo("bad-group-by"));
        as("manager").get("/v1/compliance?from=soon").then().statusCode(400).body("code", equalTo("bad-date"));
        as("feed").get("/v1/compliance").then().statusCode(403);
    }

    private JsonPath compliance(String query) {
        return as("manager")
                .get(query.isEmpty() ? "/v1/compliance" : "/v1/compliance?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RemittanceSealed sealed(String id, LocalDate day, @Nullable String trace) {
        return new RemittanceSealed(
                tenant,
                tenant + id,
                "remittance-" + id,
                0,
                "0001",
                Claim.ACME,
                new Payee("Harbor Clinic", "1999999984", null),
                day,
                0,
                0,
                0,
                0,
                0,
                0,
                trace,
                0,
                null);
    }
}
