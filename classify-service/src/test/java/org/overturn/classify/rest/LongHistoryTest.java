package org.overturn.classify.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.logging.Log;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.HousePolicy;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

/// Runs over histories of many pieces. `-Doverturn.claims=200000` makes it a measurement.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
@WithTestResource(HousePolicy.class)
class LongHistoryTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);
    private static final int CLAIMS = Integer.getInteger("overturn.claims", 6_000);
    private static final int CLAIMS_PER_FILE = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private final PolicyRuns runs = new PolicyRuns(tenant, PATIENCE);

    @Test
    void everyClaimIsTriedOnceAndDecidedAnewOnce() {
        tellAll();

        long began = System.nanoTime();
        String run = runs.tried(HousePolicy.VERSION);
        rate("what-if", began);

        runs.get(run, "").body("doneClaims", equalTo(CLAIMS)).body("changedClaims", equalTo(CLAIMS / 10));
        runs.get(run, "/summary")
                .body("changedClaims", equalTo(CLAIMS / 10))
                .body("deniedBeforeCents", equalTo(CLAIMS / 10 * 20_000));

        String again = runs.tried(HousePolicy.VERSION);
        assertThat(found(again)).isEqualTo(found(run));

        began = System.nanoTime();
        String reassessment = runs.promoted(run);
        rate("reassessment", began);

        runs.get(reassessment, "").body("doneClaims", equalTo(CLAIMS));
        Await.until(PATIENCE, "every claim at its second revision", () -> count("revision = 2") == CLAIMS);
    }

    private byte[] found(String run) {
        return runs.get(run, "/differences?limit=200").statusCode(200).extract().asByteArray();
    }

    private void tellAll() {
        Pipeline pipeline = new Pipeline(tenant, codec);
        for (int file = 0; file < CLAIMS / CLAIMS_PER_FILE; file++) {
            Remittance remittance = Remittance.of(tenant, "file " + file, LocalDate.of(2026, 11, 2));
            for (int i = 0; i < CLAIMS_PER_FILE; i++) {
                remittance.with(claim(file, i));
            }
            pipeline.tell(remittance.claims());
        }
        Await.until(PATIENCE, "all claims decided", () -> count("revision = 1") == CLAIMS);
    }

    /// One of ten is what the policies differ about.
    private static Adjudication claim(int file, int i) {
        Adjudication claim =
                Adjudication.of("L" + file + "-" + i, VISIT).charged(20_000).payerNumber("N" + file + "-" + i);
        return switch (i % 10) {
            case 0 -> claim.adjusted("CO", "24", 20_000);
            case 1 -> claim.adjusted("CO", "197", 20_000).remark("M62");
            default -> claim.paid(15_000).adjusted("CO", "45", 5_000);
        };
    }

    private long count(String condition) {
        return Infra.shared()
                .database("classify")
                .number("select count(*) from claim where tenant_id = ? and " + condition, tenant);
    }

    private static void rate(String what, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        Log.infof("%s: %d claims in %.1f s, %.0f claims/s", what, CLAIMS, seconds, CLAIMS / seconds);
    }
}
