package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.overturn.testkit.TestTokens;

/// Own versions of one tenant, as a manager brings them.
record OwnPolicies(String tenant) {

    /// A capitated contract with the payer of the tests.
    static final String NORTHWIND = """
            id,line_of_business,capitated,last_resort,payer_ids,source
            northwind,commercial,Y,N,NW001,contract of 2026
            """;

    ValidatableResponse add(String version, String base, Map<String, String> files) {
        return as("manager")
                .contentType(ContentType.JSON)
                .body(Map.of("version", version, "base", base, "title", "Contracts of 2026", "files", files))
                .post("/v1/policies")
                .then();
    }

    ValidatableResponse get(String path) {
        return as("specialist").get("/v1/policies" + path).then();
    }

    RequestSpecification as(String role) {
        return given().header("Authorization", TestTokens.bearer(tenant, role));
    }
}
