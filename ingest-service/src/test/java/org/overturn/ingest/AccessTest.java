package org.overturn.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.TestTokens;

@OnRealServers
class AccessTest {

    private final Caller caller = Caller.fresh();
    private final Caller stranger = Caller.fresh();

    @Test
    void nobodyGetsInWithoutAToken() {
        given().body(Sample835.numbered(1).set("A", 1).bytes())
                .post("/v1/remittances")
                .then()
                .statusCode(401);
        given().get("/v1/remittances").then().statusCode(401);
        given().get("/v1/quarantine").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.expired(caller.tenant(), "feed"))
                .get("/v1/remittances")
                .then()
                .statusCode(401);
    }

    @Test
    void rolesDecideWhatIsAllowed() {
        String id = caller.accepted(Sample835.numbered(2).set("B", 1));

        caller.as("specialist")
                .body(Sample835.numbered(3).set("C", 1).bytes())
                .post("/v1/remittances")
                .then()
                .statusCode(403);
        caller.as("specialist").get("/v1/remittances/" + id).then().statusCode(200);
        caller.as("manager").get("/v1/remittances").then().statusCode(200);
        caller.as("feed").post("/v1/remittances/" + id + "/replay").then().statusCode(403);
        caller.as("manager").get("/v1/quarantine").then().statusCode(403);
        caller.as("operator").get("/v1/quarantine").then().statusCode(200);
    }

    @Test
    void anotherTenantsThingsAreNotThere() {
        String id = caller.accepted(Sample835.numbered(4).set("D", 2, set -> set.off(100)));
        String held = (String) caller.quarantine().getFirst().get("quarantineId");

        for (String path : List.of("", "/acknowledgment")) {
            stranger.as("operator").get("/v1/remittances/" + id + path).then().statusCode(404);
        }
        stranger.as("operator").post("/v1/remittances/" + id + "/replay").then().statusCode(404);
        stranger.as("operator")
                .post("/v1/quarantine/" + held + "/replay")
                .then()
                .statusCode(404);
        stranger.as("operator")
                .post("/v1/quarantine/" + held + "/discard")
                .then()
                .statusCode(404);
        stranger.as("operator").get("/v1/remittances").then().body("items", org.hamcrest.Matchers.empty());
        stranger.as("operator").get("/v1/quarantine").then().body("items", org.hamcrest.Matchers.empty());
    }

    @Test
    void idsThatAreNoneAreNotThere() {
        for (String id : List.of(UUID.randomUUID().toString(), "x", "..%2f..%2fetc", "'%20or%201=1")) {
            given().urlEncodingEnabled(false)
                    .header("Authorization", TestTokens.bearer(caller.tenant(), "operator"))
                    .get("/v1/remittances/" + id)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aQueryOnAnUploadIsRefused() {
        caller.as("feed")
                .body(Sample835.numbered(5).set("E", 1).bytes())
                .post("/v1/remittances?file=anything")
                .then()
                .statusCode(400)
                .body("code", equalTo("query-not-allowed"));
    }

    @Test
    void ofAFileNameOnlyTheHashIsKept() {
        caller.as("feed")
                .header("Content-Disposition", "attachment; filename=\"CANARYNAME.835\"")
                .body(Sample835.numbered(6).set("F", 1).bytes())
                .post("/v1/remittances")
                .then()
                .statusCode(202);

        var row = Caller.database()
                .rows("select r.*, r::text as everything from remittance r where tenant_id = ?", caller.tenant())
                .getFirst();

        org.assertj.core.api.Assertions.assertThat((String) row.get("name_hash"))
                .hasSize(64);
        org.assertj.core.api.Assertions.assertThat((String) row.get("everything"))
                .doesNotContain("CANARYNAME");
    }
}
