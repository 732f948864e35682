package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

/// Runs of one tenant, as a manager asks for them.
record PolicyRuns(String tenant, Duration patience) {

    PolicyRuns(String tenant) {
        this(tenant, Duration.ofSeconds(60));
    }

    /// Tries a policy and waits until all is known.
    ///
    /// @return the run's id
    String tried(String version) {
        return finished(id(ask(version)));
    }

    /// Makes the policy of a run hold and waits until every claim is decided by it.
    String promoted(String runId) {
        return finished(id(promote(runId)));
    }

    ValidatableResponse ask(String version) {
        return manager()
                .contentType(ContentType.JSON)
                .body("{\"policyVersion\": \"" + version + "\"}")
                .post("/v1/what-if-runs")
                .then();
    }

    ValidatableResponse promote(String runId) {
        return manager().post("/v1/what-if-runs/{run}/promotion", runId).then();
    }

    ValidatableResponse cancel(String runId) {
        return manager().post("/v1/what-if-runs/{run}/cancellation", runId).then();
    }

    ValidatableResponse get(String runId, String part) {
        return manager().get("/v1/what-if-runs/" + runId + part).then();
    }

    RequestSpecification manager() {
        return given().header("Authorization", TestTokens.bearer(tenant, "manager"));
    }

    String finished(String runId) {
        Await.untilAsserted(patience, () -> get(runId, "").statusCode(200).body("state", equalTo("DONE")));
        return runId;
    }

    private static String id(ValidatableResponse accepted) {
        return accepted.statusCode(202).extract().path("runId");
    }
}
