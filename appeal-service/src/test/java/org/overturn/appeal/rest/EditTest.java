package org.overturn.appeal.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.AppealSlice;
import org.overturn.appeal.OnRealServers;
import org.overturn.events.WorkItemChange;
import org.overturn.events.WorkItemChanged;
import org.overturn.testkit.TestTokens;

@OnRealServers
class EditTest extends AppealSlice {

    private String id = "";

    @BeforeEach
    void anOpenItem() {
        send(claim("c1"));
        id = onlyItem().getString("workItemId");
    }

    @Test
    void theETagIsTheVersion() {
        as("specialist").get("/v1/work-items/" + id).then().header("ETag", "\"1\"");
    }

    @Test
    void aSpecialistTakesAnItemAndTheHistorySaysSo() {
        patch("\"1\"", "{\"assignee\": \"ana\", \"status\": \"PLANNED\", \"note\": \"Records are requested.\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("assignee", equalTo("ana"))
                .body("status", equalTo("PLANNED"))
                .body("history[0].actor", equalTo("test-user"))
                .body("history[0].change", equalTo("PLANNED"))
                .body("history[0].from", equalTo("OPEN"))
                .body("history[0].note", equalTo("Records are requested."));

        assertThat(told(2))
                .extracting(WorkItemChanged::change)
                .containsExactly(WorkItemChange.OPENED, WorkItemChange.PLANNED);
    }

    @Test
    void anItemIsTakenOffEverybodysListByNull() {
        patch("\"1\"", "{\"assignee\": \"ana\"}").then().statusCode(200);

        patch("\"2\"", "{\"assignee\": null}").then().statusCode(200).body("assignee", nullValue());
    }

    @Test
    void theWholeWayThroughTheDeskIsInTheHistory() {
        patch("\"1\"", "{\"status\": \"PLANNED\"}").then().statusCode(200);
        patch("\"2\"", "{\"status\": \"SUBMITTED\"}").then().statusCode(200);
        patch("\"3\"", "{\"status\": \"DECIDED\", \"decision\": \"UPHELD\"}")
                .then()
                .statusCode(200);
        patch("\"4\"", "{\"status\": \"CLOSED\", \"closure\": \"WRITTEN_OFF\", \"note\": \"Too small.\"}")
                .then()
                .statusCode(200)
                .body("closure", equalTo("WRITTEN_OFF"))
                .body("priority.expectedCents", equalTo(0))
                .body("history.change", equalTo(List.of("PLANNED", "SUBMITTED", "DECIDED", "CLOSED")));

        assertThat(told(5)).extracting(WorkItemChanged::version).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        as("specialist")
                .contentType("application/json")
                .body("{\"assignee\": \"ana\"}")
                .patch("/v1/work-items/" + id)
                .then()
                .statusCode(428);
        patch("\"7\"", "{\"assignee\": \"ana\"}").then().statusCode(412);
        patch("W/\"1\"", "{\"assignee\": \"ana\"}").then().statusCode(412);
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherReadsAgain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> change =
                    () -> patch("\"1\"", "{\"note\": \"mine\"}").statusCode();
            List<Integer> answers = threads.invokeAll(java.util.Collections.nCopies(8, change)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(it -> it == 412)
                    .hasSize(7);
        }
    }

    @Test
    void anIllegalMoveIsRefusedWithTheReason() {
        patch("\"1\"", "{\"status\": \"DECIDED\", \"decision\": \"UPHELD\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("title", equalTo("An item that is OPEN cannot be decided."));
        patch("\"1\"", "{\"status\": \"CLOSED\", \"closure\": \"REVERSED\"}")
                .then()
                .statusCode(409);
        patch("\"1\"", "{\"status\": \"RECOVERED\"}").then().statusCode(422);
        patch("\"1\"", "{\"status\": \"CLOSED\"}").then().statusCode(422);
        patch("\"1\"", "{\"status\": \"PLANNED\", \"closure\": \"WRITTEN_OFF\"}")
                .then()
                .statusCode(422);
    }

    @Test
    void aBodyThatIsNoPatchIsRefused() {
        for (String body : List.of(
                "{}", "[]", "{\"score\": 1}", "{\"status\": \"x\"}", "{\"note\": 7}", "{\"note\": \"\"}", "{")) {
            patch("\"1\"", body).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        patch("\"1\"", "{\"assignee\": null}").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void onlySpecialistsAndManagersOfTheTenantChangeItems() {
        String body = "{\"assignee\": \"ana\"}";
        String path = "/v1/work-items/" + id;
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(path)
                .then()
                .statusCode(401);
        as("operator")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(path)
                .then()
                .statusCode(403);
        given().header("Authorization", TestTokens.bearer(TestTokens.freshTenant(), "manager"))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(path)
                .then()
                .statusCode(404);
    }

    private Response patch(String ifMatch, String body) {
        return as("specialist")
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/work-items/" + id);
    }
}
