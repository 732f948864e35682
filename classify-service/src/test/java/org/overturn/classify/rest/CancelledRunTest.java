package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.HousePolicy;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
@WithTestResource(HousePolicy.class)
class CancelledRunTest {

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private final PolicyRuns runs = new PolicyRuns(tenant);
    private final TestDatabase database = Infra.shared().database("classify");

    @BeforeEach
    void aHistory() {
        Pipeline pipeline = new Pipeline(tenant, codec);
        pipeline.tell(Remittance.of(tenant, "history", LocalDate.of(2026, 11, 2))
                .with(Adjudication.of("W1", LocalDate.of(2026, 10, 5))
                        .charged(27_000)
                        .adjusted("CO", "24", 27_000))
                .claims());
        pipeline.settled(1);
    }

    @AfterEach
    void leaveNoRunThatCannotEnd() {
        database.execute("delete from policy_run where tenant_id = ? and state = 'running'", tenant);
    }

    @Test
    void aRunThatGoesOnIsCalledOffOnTheRecordAndMakesRoomForAnother() {
        String run = runThatGoesOn("what-if");
        runs.ask(HousePolicy.VERSION).statusCode(409).body("code", equalTo("run-in-progress"));

        String at = runs.cancel(run)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelledBy", equalTo("test-user"))
                .body("finishedAt", nullValue())
                .body("doneClaims", equalTo(0))
                .extract()
                .path("cancelledAt");

        runs.cancel(run).statusCode(200).body("cancelledAt", equalTo(at));
        runs.get(run, "").body("state", equalTo("CANCELLED")).body("cancelledAt", equalTo(at));
        runs.promote(run).statusCode(409).body("code", equalTo("not-promotable"));
        runs.get(runs.tried(HousePolicy.VERSION), "")
                .body("changedClaims", equalTo(1))
                .body("cancelledAt", nullValue());
    }

    @Test
    void whatIsFinishedOrPromotedIsNotCalledOff() {
        String run = runs.tried(HousePolicy.VERSION);
        runs.cancel(run).statusCode(409).body("code", equalTo("not-cancellable"));

        runs.promoted(run);

        runs.cancel(run).statusCode(409).body("code", equalTo("not-cancellable"));
        runs.get(run, "").body("state", equalTo("PROMOTED")).body("finishedAt", notNullValue());
    }

    @Test
    void aPromotionIsNotLeftHalfDone() {
        runs.cancel(runThatGoesOn("reassessment")).statusCode(409).body("code", equalTo("not-cancellable"));
    }

    @Test
    void onlyAManagerOfTheTenantCallsARunOff() {
        String run = runThatGoesOn("what-if");

        for (String role : List.of("operator", "specialist", "feed")) {
            given().header("Authorization", TestTokens.bearer(tenant, role))
                    .post("/v1/what-if-runs/{run}/cancellation", run)
                    .then()
                    .statusCode(403);
        }
        new PolicyRuns(TestTokens.freshTenant()).cancel(run).statusCode(404);
        runs.cancel("none").statusCode(404);
        runs.get(run, "").body("state", equalTo("RUNNING"));
    }

    /// Its policy is not at hand, so that it waits for ever.
    private String runThatGoesOn(String purpose) {
        UUID run = UUID.randomUUID();
        database.execute(
                "insert into policy_run (tenant_id, run_id, purpose, version, baseline_version, state, requested_by,"
                        + " requested_at, progressed_at, claims) values (?, ?, ?, 'gone', ?, 'running', 'somebody',"
                        + " now(), now(), 1)",
                tenant,
                run,
                purpose,
                HousePolicy.newest());
        return run.toString();
    }
}
