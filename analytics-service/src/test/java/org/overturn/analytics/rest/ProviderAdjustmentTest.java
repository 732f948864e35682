package org.overturn.analytics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.analytics.AnalyticsSlice;
import org.overturn.analytics.Claim;
import org.overturn.analytics.OnRealServers;
import org.overturn.events.Payee;
import org.overturn.events.ProviderAdjusted;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

@OnRealServers
class ProviderAdjustmentTest extends AnalyticsSlice {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

    @Test
    void pagesLeadThroughAllAdjustmentsNewestFirst() {
        List<ProviderAdjusted> told = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            told.add(adjusted(i, i / 10, "L6", -100 - i, null));
        }
        adjust(told);

        List<String> seen = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonPath page = list("limit=20" + cursor);
            seen.addAll(page.getList("items.adjustmentId"));
            String next = page.getString("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(list("limit=1").getString("items[0].paymentDate")).isEqualTo("2026-03-30");
    }

    @Test
    void filtersAreTakenTogether() {
        adjust(List.of(
                adjusted(0, 0, "WO", -500, "R1"),
                adjusted(1, 1, "WO", 200, "R1"),
                adjusted(2, 1, "L6", -7, null),
                adjusted(3, 2, "CS", 3, "R2")));

        assertThat(list("state=open").getList("items.openCents")).containsExactly(300);
        assertThat(list("state=settled&code=WO").getList("items.amountCents")).containsExactly(200);
        assertThat(list("state=review").getList("items.code")).containsExactly("CS");
        assertThat(list("state=unmatched&code=WO").getList("items")).hasSize(2);
        assertThat(list("from=2026-03-09&to=2026-03-09").getList("items.code")).containsExactlyInAnyOrder("WO", "L6");
        assertThat(list("payer=NOBODY").getList("items")).isEmpty();
    }

    @Test
    void manyBatchesInAnyOrderAndTwiceStandAsOneBatchDoes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ProviderAdjusted> told = new ArrayList<>();
        String[] codes = {"WO", "WO", "72", "FB", "L6", "ZZ"};
        for (int i = 0; i < 60; i++) {
            long cents = (1 + random.nextInt(3)) * (random.nextBoolean() ? 10L : -10L);
            told.add(adjusted(
                    i, random.nextInt(6), codes[random.nextInt(codes.length)], cents, "R" + random.nextInt(4)));
        }
        adjust(told);
        List<Map<String, @Nullable Object>> atOnce = standings();
        database().execute("delete from provider_adjustment where tenant_id = ?", tenant);

        Collections.shuffle(told, random);
        for (int from = 0; from < told.size(); from += 7) {
            adjust(told.subList(from, Math.min(told.size(), from + 7)));
        }
        adjust(told);

        assertThat(standings()).as("seed %d", seed).isEqualTo(atOnce);
        assertThat(verify().getBoolean("equal")).as("seed %d", seed).isTrue();
    }

    @Test
    void anAdjustmentThatStandsElsewhereThanAllTogetherSayIsFound() {
        List<ProviderAdjusted> told = new ArrayList<>();
        for (int account = 0; account < 45; account++) {
            told.add(inAccount("ledger-" + account, adjusted(2 * account, 0, "WO", -500, "R1")));
            told.add(inAccount("ledger-" + account, adjusted(2 * account + 1, 1, "WO", 200, "R1")));
        }
        adjust(told);
        assertThat(verify().getBoolean("equal")).isTrue();
        assertThat(verify().getLong("adjustments")).isEqualTo(90);

        database()
                .execute(
                        "update provider_adjustment set open_cents = 301 where tenant_id = ? and event_id = ?",
                        tenant,
                        told.get(80).eventId());

        JsonPath found = verify();
        assertThat(found.getBoolean("equal")).isFalse();
        assertThat(found.getList("differences")).isEmpty();
        assertThat(found.getList("adjustmentDifferences.adjustmentId"))
                .containsExactly(told.get(80).eventId());
        assertThat(found.getLong("adjustmentDifferences[0].kept.openCents")).isEqualTo(301);
        assertThat(found.getLong("adjustmentDifferences[0].counted.openCents")).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({"state=half, bad-state", "from=soon, bad-date", "from=2026-03-02&to=2026-03-01, bad-window"})
    void aWrongQuestionIsAProblem(String query, String code) {
        as("manager")
                .get("/v1/provider-adjustments?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void onlyThoseWhoMayAskAreAnsweredAndOnlyOfTheirOwn() {
        adjust(List.of(adjusted(0, 0, "L6", -7, null)));

        for (String path : List.of("", "/summary", "/payments")) {
            as("feed").get("/v1/provider-adjustments" + path).then().statusCode(403);
        }
        String stranger = TestTokens.bearer(TestTokens.freshTenant(), "manager");
        given().header("Authorization", stranger)
                .get("/v1/provider-adjustments")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private void adjust(List<ProviderAdjusted> batch) {
        String markers = TestTokens.freshTenant();
        List<ProviderAdjusted> all = new ArrayList<>(batch);
        all.add(adjusted(markers, 0, 0, "CS", 1, null));
        tellAdjustments(all);
        Await.until(
                PATIENCE,
                "the marker",
                () -> database().number("select count(*) from provider_adjustment where tenant_id = ?", markers) == 1);
    }

    private List<Map<String, @Nullable Object>> standings() {
        return database()
                .rows(
                        "select event_id, effect, state, open_cents, acknowledged from provider_adjustment"
                                + " where tenant_id = ? order by event_id",
                        tenant);
    }

    private JsonPath list(String query) {
        return as("specialist")
                .get("/v1/provider-adjustments?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ProviderAdjusted inAccount(String ledgerKey, ProviderAdjusted it) {
        return new ProviderAdjusted(
                it.tenantId(),
                it.eventId(),
                it.remittanceId() + ledgerKey,
                it.transaction(),
                it.index(),
                it.segment(),
                ledgerKey,
                it.payer(),
                it.payee(),
                it.providerNpi(),
                it.providerToken(),
                it.fiscalPeriodEnd(),
                it.paymentDate(),
                it.traceNumber(),
                it.code(),
                it.amountCents(),
                it.reference(),
                it.referenceToken(),
                it.words());
    }

    private ProviderAdjusted adjusted(int number, int week, String code, long cents, @Nullable String reference) {
        return adjusted(tenant, number, week, code, cents, reference);
    }

    private ProviderAdjusted adjusted(
            String whose, int number, int week, String code, long cents, @Nullable String reference) {
        return new ProviderAdjusted(
                whose,
                whose + "-" + number,
                "remittance-" + week,
                0,
                number,
                40,
                "ledger",
                Claim.ACME,
                new Payee("Harbor Clinic", "1999999984", null),
                "1999999984",
                "provider",
                LocalDate.of(2026, 12, 31),
                MARCH_2.plusWeeks(week),
                "EFT-" + week,
                code,
                cents,
                null,
                reference,
                List.of());
    }
}
