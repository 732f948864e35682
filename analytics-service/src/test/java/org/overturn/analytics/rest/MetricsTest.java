package org.overturn.analytics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.overturn.analytics.Claim.BETA;
import static org.overturn.analytics.Claim.BUNDLED;
import static org.overturn.analytics.Claim.MAY_4;
import static org.overturn.analytics.Claim.NO_AUTHORIZATION;
import static org.overturn.analytics.Claim.denied;
import static org.overturn.analytics.Claim.paid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.analytics.AnalyticsSlice;
import org.overturn.analytics.OnRealServers;
import org.overturn.analytics.Stories;
import org.overturn.testkit.TestTokens;

@OnRealServers
class MetricsTest extends AnalyticsSlice {

    /// Measures of the drill-down, and the numbers that they explain.
    private static final Map<String, String> MEASURES = Map.of(
            "claims", "claims",
            "deniedClaims", "denialRateNumerator",
            "suspectClaims", "suspectClaims",
            "preventableClaims", "preventableShareNumerator",
            "firstClaims", "firstClaims",
            "initialDenials", "initialDenials",
            "firstPassClaims", "firstPassRateNumerator");

    @Test
    void ratesComeWithNumeratorAndDenominator() {
        tell(denied(tenant, "a", NO_AUTHORIZATION), paid(tenant, "b"), paid(tenant, "c"), paid(tenant, "d"));

        var answer = metrics("window=7d&asOf=2026-05-10");

        assertThat(answer.getString("from")).isEqualTo("2026-05-04");
        assertThat(answer.getString("to")).isEqualTo("2026-05-10");
        assertThat(answer.getString("asOf")).isEqualTo("2026-05-10");
        assertThat(answer.getLong("totals.claims")).isEqualTo(4);
        assertThat(answer.getLong("totals.deniedClaims")).isEqualTo(1);
        assertThat(answer.getDouble("totals.denialRate")).isEqualTo(0.25);
        assertThat(answer.getLong("totals.denialRateNumerator")).isEqualTo(1);
        assertThat(answer.getLong("totals.denialRateDenominator")).isEqualTo(4);
        assertThat(answer.getDouble("totals.firstPassRate")).isEqualTo(0.75);
        assertThat(answer.getDouble("totals.deniedDollarRate")).isEqualTo(0.15);
        assertThat(answer.getDouble("totals.preventableShare")).isEqualTo(1.0);
        assertThat(answer.getList("groups")).isEmpty();
    }

    @Test
    void windowsEndAtTheirLastDayAndBeginAsManyDaysBefore() {
        tell(
                paid(tenant, "today").on(MAY_4),
                paid(tenant, "6").on(MAY_4.minusDays(6)),
                paid(tenant, "7").on(MAY_4.minusDays(7)),
                paid(tenant, "29").on(MAY_4.minusDays(29)),
                paid(tenant, "89").on(MAY_4.minusDays(89)),
                paid(tenant, "364").on(MAY_4.minusDays(364)),
                paid(tenant, "365").on(MAY_4.minusDays(365)),
                paid(tenant, "later").on(MAY_4.plusDays(1)));

        assertThat(List.of("7d", "30d", "90d", "365d", "all"))
                .extracting(it -> metrics("window=" + it + "&asOf=2026-05-04").getLong("totals.claims"))
                .containsExactly(2L, 4L, 5L, 6L, 7L);
        assertThat(metrics("window=all").getLong("totals.claims")).isEqualTo(8);
        assertThat(metrics("window=all").getString("from")).isEqualTo("2025-05-04");
        assertThat(metrics("from=2026-05-05").getLong("totals.claims")).isEqualTo(1);
        assertThat(metrics("to=2025-05-04").getLong("totals.claims")).isEqualTo(1);
    }

    @Test
    void everyGroupingBreaksTheTotalsDown() {
        tell(
                denied(tenant, "a", NO_AUTHORIZATION, BUNDLED),
                denied(tenant, "b", BUNDLED).payer(BETA).on(MAY_4.plusDays(1)),
                paid(tenant, "c"));

        assertThat(groups("payer", "key")).containsExactly("ACME1", "BETA2");
        assertThat(groups("payer", "label")).containsExactly("Acme Health", "Beta Mutual");
        assertThat(groups("category", "key")).containsExactly("BUNDLING_NCCI", "PRIOR_AUTHORIZATION");
        assertThat(groups("type", "key")).containsExactly("CODING_ERROR", "MISSING_PRIOR_AUTHORIZATION");
        assertThat(groups("carc", "key")).containsExactly("97", "197");
        assertThat(groups("carc", "metrics.deniedCents")).containsExactly(16_000, 12_000);
        assertThat(groups("carc", "metrics.denialRateDenominator")).containsExactly(3, 3);
        assertThat(groups("provider", "key")).containsExactly("1999999984");
        assertThat(groups("provider", "label")).containsExactly("Harbor Clinic");
        assertThat(groups("procedure", "key")).containsExactly("72148", "99213");
        assertThat(groups("procedure", "metrics.chargeCents")).containsExactly(24_000, 36_000);
        assertThat(groups("day", "key")).containsExactly("2026-05-04", "2026-05-05");
        assertThat(groups("day", "metrics.claims")).containsExactly(2, 1);
    }

    @Test
    void everyNumberLeadsToItsClaims() {
        tell(new Stories(tenant, 11).told(60));

        for (String groupBy : List.of("payer", "category", "type", "carc", "procedure", "day")) {
            var answer = metrics("window=all&groupBy=" + groupBy);
            List<String> keys = answer.getList("groups.key", String.class);
            for (String key : keys) {
                String group = "window=all&groupBy=" + groupBy + "&key=" + key + "&measure=";
                String numbers = "groups[" + keys.indexOf(key) + "].metrics.";
                MEASURES.forEach((measure, number) -> assertThat(claims(group + measure))
                        .as(group + measure)
                        .hasSize(answer.getInt(numbers + number)));
            }
        }
    }

    @Test
    void anEmptyWindowHasNoRates() {
        metricsOf("window=7d&asOf=2020-01-07")
                .then()
                .statusCode(200)
                .body("totals.claims", equalTo(0))
                .body("totals.denialRate", equalTo(null))
                .body("totals.denialRateDenominator", equalTo(0));
    }

    @Test
    void aWrongParameterIsAProblem() {
        for (String query : List.of(
                "window=8d", "asOf=x", "from=2026-01-02&to=2026-01-01", "window=7d&from=2026-01-01", "groupBy=moon")) {
            metricsOf(query).then().statusCode(400).contentType("application/problem+json");
        }
        for (String query : List.of("measure=x", "key=a", "groupBy=payer", "groupBy=day&key=x", "limit=0")) {
            as("manager").get("/v1/facts?" + query).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "window=8d, bad-window",
        "window=7d&from=2026-01-01, bad-window",
        "from=2026-02-01&to=2026-01-01, bad-window",
        "from=2026-13-01, bad-date",
        "groupBy=patient, bad-group-by"
    })
    void aProblemHasACodeThatClientsCanRelyOn(String query, String code) {
        metricsOf(query).then().statusCode(400).body("code", equalTo(code));
    }

    @Test
    void onlyThoseWhoMayAskAreAnsweredAndOnlyOfTheirOwn() {
        tell(denied(tenant, "a", NO_AUTHORIZATION));
        String stranger = TestTokens.bearer(TestTokens.freshTenant(), "manager", "operator");

        for (String path : List.of("/v1/metrics?window=all", "/v1/facts?window=all", "/v1/reconciliation")) {
            given().get(path).then().statusCode(401);
            as("feed").get(path).then().statusCode(403);
            as("specialist").get(path).then().statusCode(200);
        }
        as("manager").post("/v1/rollups/verify").then().statusCode(403);
        given().header("Authorization", stranger)
                .get("/v1/metrics?window=all&groupBy=payer")
                .then()
                .body("totals.claims", equalTo(0))
                .body("groups.size()", equalTo(0));
        given().header("Authorization", stranger)
                .get("/v1/facts?window=all")
                .then()
                .body("items.size()", equalTo(0));
        given().header("Authorization", stranger)
                .get("/v1/reconciliation")
                .then()
                .body("claims", equalTo(0));
        given().header("Authorization", stranger)
                .post("/v1/rollups/verify")
                .then()
                .body("rollups", equalTo(0));
    }

    private io.restassured.response.Response metricsOf(String query) {
        return as("manager").get("/v1/metrics?" + query);
    }

    private List<Object> groups(String groupBy, String field) {
        return metrics("from=2026-05-01&to=2026-05-31&groupBy=" + groupBy).getList("groups." + field);
    }

    private List<String> claims(String query) {
        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("manager")
                    .get("/v1/facts?limit=7&" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            keys.addAll(page.getList("items.claimKey", String.class));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());
        assertThat(keys).doesNotHaveDuplicates();
        return keys;
    }
}
