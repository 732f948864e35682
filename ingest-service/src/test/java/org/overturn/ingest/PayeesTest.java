package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A remittance for another payee than the tenant's waits, and only operators see it.
@OnRealServers
class PayeesTest {

    private static final String OURS = "{\"npis\":[\"1234567893\"],\"taxIds\":[]}";

    private final Caller caller = Caller.fresh();

    @Test
    void withoutPayeesEverythingIsTaken() {
        caller.as("operator").get("/v1/payees").then().statusCode(200).body("anybody", equalTo(true));

        caller.send(Sample835.numbered(800).set("ANY", 1)).statusCode(202).body("status", equalTo("accepted"));
    }

    @Test
    void whatIsForAnotherPayeeIsHeldAndOnlyOperatorsSeeIt() {
        put(OURS).statusCode(200).body("npis", contains("1234567893")).body("anybody", equalTo(false));

        String id = caller.send(Sample835.numbered(810).set("THEIRS", 2))
                .statusCode(202)
                .body("status", equalTo("held"))
                .extract()
                .path("remittanceId");

        for (String role : new String[] {"feed", "specialist", "manager"}) {
            assertThat(caller.as(role)
                            .get("/v1/remittances/" + id)
                            .then()
                            .statusCode(200)
                            .body("transactions", empty())
                            .extract()
                            .asString())
                    .doesNotContain("SYNTHETIC CLINIC", "1999999984", "THEIRS");
        }
        caller.as("operator")
                .get("/v1/remittances/" + id)
                .then()
                .body("transactions", hasSize(1))
                .body("transactions[0].holdReason", equalTo("unrouted"));
        assertThat(caller.quarantine()).extracting(item -> item.get("reason")).containsExactly("unrouted");
        assertThat(caller.claims()).isEmpty();
    }

    @Test
    void theSenderIsToldThatTheFileIsFine() {
        put(OURS);

        String id =
                caller.send(Sample835.numbered(820).set("THEIRS", 1)).extract().path("remittanceId");

        assertThat(caller.as("feed")
                        .get("/v1/remittances/" + id + "/acknowledgment")
                        .then()
                        .extract()
                        .asString())
                .contains("IK5*A~", "AK9*A*1*1*1~");
    }

    @Test
    void whatAnOperatorReleasesIsPublishedAndSeen() {
        put(OURS);
        String id = caller.send(Sample835.numbered(830).set("AFTERALL", 3))
                .extract()
                .path("remittanceId");
        Map<String, Object> held = caller.quarantine().getFirst();

        caller.as("operator")
                .post("/v1/quarantine/" + held.get("quarantineId") + "/replay")
                .then()
                .statusCode(202);

        caller.awaitPublished(id);
        assertThat(caller.claims()).hasSize(3);
        caller.receipt(id).body("transactions", hasSize(1)).body("transactions[0].status", equalTo("accepted"));
    }

    @Test
    void aTaxIdRoutesAsWellAndIsKeptAsAHashAlone() {
        put("{\"npis\":[],\"taxIds\":[\"123456789\"]}").statusCode(200).body("taxIds", equalTo(1));

        caller.send(Sample835.numbered(840).set("TAX", 1)).body("status", equalTo("accepted"));

        assertThat(Caller.database()
                        .rows("select kind, value from payee where tenant_id = ?", caller.tenant())
                        .toString())
                .contains("tax_id")
                .doesNotContain("123456789");
        assertThat(Caller.database()
                        .rows("select action, actor from ingest_audit where tenant_id = ?", caller.tenant()))
                .containsExactly(Map.of("action", "payees", "actor", "test-user"));
    }

    @Test
    void emptyListsTakeEverythingAgain() {
        put(OURS);
        put("{\"npis\":[],\"taxIds\":[]}").statusCode(200).body("anybody", equalTo(true));

        caller.send(Sample835.numbered(850).set("AGAIN", 1)).body("status", equalTo("accepted"));
    }

    @Test
    void ofManyWhoSetThemAtTheSameTimeOneListStays() {
        IntStream.range(0, 16)
                .parallel()
                .forEach(i -> put("{\"npis\":[\"12345678%02d\"],\"taxIds\":[]}".formatted(i))
                        .statusCode(200));

        caller.as("operator").get("/v1/payees").then().body("npis", hasSize(1));
    }

    @Test
    void onlyOperatorsSetThemAndOnlyWhatCanBeANumber() {
        for (String role : new String[] {"feed", "specialist", "manager"}) {
            caller.as(role).get("/v1/payees").then().statusCode(403);
            caller.as(role)
                    .contentType("application/json")
                    .body(OURS)
                    .put("/v1/payees")
                    .then()
                    .statusCode(403);
        }
        put("{\"npis\":[\"12\"],\"taxIds\":[]}").statusCode(400);
        put("{\"npis\":[]}").statusCode(400);
        Caller.fresh().as("operator").get("/v1/payees").then().body("anybody", equalTo(true));
    }

    private ValidatableResponse put(String body) {
        return caller.as("operator")
                .contentType("application/json")
                .body(body)
                .put("/v1/payees")
                .then();
    }
}
