package org.overturn.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.analytics.Claim.NO_AUTHORIZATION;
import static org.overturn.analytics.Claim.denied;
import static org.overturn.analytics.Claim.paid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.AnalyticsSlice;
import org.overturn.analytics.Claim;
import org.overturn.analytics.OnRealServers;
import org.overturn.analytics.Stories;
import org.overturn.events.Payee;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Verdict;
import org.overturn.testkit.Await;

@OnRealServers
class FactsTest extends AnalyticsSlice {

    @Test
    void theWholeTopicAgainChangesNoNumber() {
        List<Claim> told = new Stories(tenant, 7).told(40);
        tell(told);
        List<Map<String, @Nullable Object>> before = rollups();

        tell(told.reversed());

        assertThat(rollups()).isEqualTo(before);
        assertThat(before).isNotEmpty();
    }

    @Test
    void randomLivesOfClaimsLeaveRollupsThatEqualTheirRecount() {
        long seed = new Random().nextLong();
        List<Claim> told = new Stories(tenant, seed).told(150);
        int half = told.size() / 2;

        tell(told.subList(0, half));
        tell(told.subList(half, told.size()));

        assertThat(verify().getBoolean("equal")).as("seed %d", seed).isTrue();
        assertThat(verify().getLong("rollups")).isPositive();
    }

    @Test
    void aRollupThatIsWrongIsFound() {
        tell(paid(tenant, "a"));
        database()
                .execute("update rollup set paid_cents = paid_cents + 1 where tenant_id = ? and key = 'ACME1'", tenant);
        database().execute("delete from rollup where tenant_id = ? and dimension = 'PROVIDER'", tenant);
        database()
                .execute(
                        "insert into rollup select tenant_id, dimension, day, 'ghost', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0"
                                + " from rollup where tenant_id = ? and dimension = 'TOTAL'",
                        tenant);

        var answer = verify();

        assertThat(answer.getBoolean("equal")).isFalse();
        assertThat(answer.getList("differences.dimension")).containsExactly("PAYER", "PROVIDER", "TOTAL");
        assertThat(answer.getList("differences.kept.paidCents", Long.class)).containsExactly(16_001L, 0L, 0L);
        assertThat(answer.getList("differences.counted.paidCents", Long.class)).containsExactly(16_000L, 16_000L, 0L);
    }

    @Test
    void aLateReversalSubtractsWhereTheDenialWasAdded() {
        Claim denied = denied(tenant, "a", NO_AUTHORIZATION);
        tell(denied);
        assertThat(metrics("from=2026-05-04&to=2026-05-04").getLong("totals.deniedCents"))
                .isEqualTo(12_000);

        tell(denied.correctedOn(LocalDate.of(2026, 9, 1), Verdict.PAID, 16_000));

        var may = metrics("from=2026-05-01&to=2026-05-31");
        assertThat(may.getLong("totals.deniedCents")).isZero();
        assertThat(may.getLong("totals.claims")).isZero();
        assertThat(may.getLong("totals.initialDenials")).isEqualTo(1);
        assertThat(metrics("from=2026-09-01&to=2026-09-30").getLong("totals.recoveredCents"))
                .isEqualTo(12_000);
    }

    @Test
    void sealsReconcileWithWhatIsCounted() {
        Claim denied = denied(tenant, "a", NO_AUTHORIZATION);
        tell(denied, denied.correctedOn(LocalDate.of(2026, 5, 20), Verdict.PAID, 16_000), paid(tenant, "b"));
        seal(sealed("s1", 3, 60_000, 20_000), sealed("s1", 3, 60_000, 20_000));
        awaitSealed(3);

        var before = reconciliation();
        assertThat(before.getLong("claims")).isEqualTo(2);
        assertThat(before.getLong("adjudications")).isEqualTo(4);
        assertThat(before.getLong("missingClaims")).isEqualTo(-1);
        assertThat(before.getBoolean("complete")).isFalse();

        seal(sealed("s2", 1, -20_000, 12_000));
        awaitSealed(4);

        var after = reconciliation();
        assertThat(after.getLong("missingClaims")).isZero();
        assertThat(after.getLong("paidCents"))
                .isEqualTo(after.getLong("sealedPaidCents"))
                .isEqualTo(32_000);
        assertThat(after.getLong("transactions")).isEqualTo(2);
        assertThat(after.getLong("remittances")).isEqualTo(1);
        assertThat(after.getBoolean("complete")).isTrue();
    }

    private io.restassured.path.json.JsonPath reconciliation() {
        return as("manager")
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitSealed(long claims) {
        Await.until(PATIENCE, "the seals", () -> reconciliation().getLong("sealedClaims") == claims);
    }

    private RemittanceSealed sealed(String id, long claims, long charge, long paid) {
        return new RemittanceSealed(
                tenant,
                tenant + id,
                "remittance-1",
                0,
                "0001",
                Claim.ACME,
                new Payee("Harbor Clinic", "1999999984", null),
                Claim.MAY_4,
                claims,
                claims * 2,
                charge,
                paid,
                0,
                paid,
                "EFT-" + id,
                0,
                null);
    }

    private List<Map<String, @Nullable Object>> rollups() {
        return database().rows("select * from rollup where tenant_id = ? order by dimension, day, key", tenant);
    }
}
