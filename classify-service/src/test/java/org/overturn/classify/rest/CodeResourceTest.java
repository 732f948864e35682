package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class CodeResourceTest {

    private final String token = TestTokens.bearer(TestTokens.freshTenant(), "specialist");

    @Test
    void aCarcTellsItsCauseItsActionAndTheVersionThatSaysSo() {
        get("/v1/codes/carc/197")
                .statusCode(200)
                .body("code", equalTo("197"))
                .body("policyVersion", equalTo(currentVersion()))
                .body("type", equalTo("MISSING_PRIOR_AUTHORIZATION"))
                .body("text", not(emptyString()))
                .body("actions.size()", greaterThan(0));
        get("/v1/codes/carc/b15").statusCode(200).body("code", equalTo("B15"));
    }

    @Test
    void aRarcTellsWhetherItIsAnAlert() {
        get("/v1/codes/rarc/MA01").statusCode(200).body("alert", equalTo(true));
        get("/v1/codes/rarc/N130").statusCode(200).body("alert", equalTo(false));
    }

    @Test
    void aCodeThatNobodyKnowsIsNotFound() {
        get("/v1/codes/carc/99999").statusCode(404);
        get("/v1/codes/rarc/NOPE").statusCode(404);
    }

    @Test
    void thePoliciesAreListedAndOneDecides() {
        String version = currentVersion();

        get("/v1/policies").statusCode(200).body("items.version", hasItem(version));
        get("/v1/policies/" + version)
                .statusCode(200)
                .body("current", equalTo(true))
                .body("carcs", equalTo(407));
        get("/v1/policies/0000.0").statusCode(404);
    }

    private String currentVersion() {
        return get("/v1/policies").extract().path("items.find { it.current }.version");
    }

    private ValidatableResponse get(String path) {
        return given().header("Authorization", token).get(path).then();
    }
}
