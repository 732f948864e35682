package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Edi;
import org.overturn.classify.Feed;
import org.overturn.testkit.Await;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class ClaimResourceTest {

    private static final byte[] DENIED = Edi.of("000000001", LocalDate.of(2026, 11, 2))
            .claim("ACCT7", "1", 42_000, 10_000, "P700")
            .line("99213", 15_000, 10_000, "CO*45*50")
            .line("72148", 27_000, 0, "CO*197*270")
            .remark("M62")
            .bytes();

    private static final byte[] CORRECTED = Edi.of("000000002", LocalDate.of(2026, 12, 7))
            .claim("ACCT7", "22", -42_000, -10_000, "P700")
            .line("99213", -15_000, -10_000, "CO*45*-50")
            .line("72148", -27_000, 0, "CO*197*-270")
            .claim("ACCT7", "1", 42_000, 30_000, "P700")
            .line("99213", 15_000, 10_000, "CO*45*50")
            .line("72148", 27_000, 20_000, "CO*45*70")
            .bytes();

    @Inject
    Feed feed;

    private final String tenant = TestTokens.freshTenant();

    @Test
    void aClaimShowsWhatWasDeniedAndWhichSegmentSaysSo() {
        String key = feed.tell(tenant, DENIED).getFirst().claimKey();

        as("specialist")
                .get("/v1/claims/{key}", key)
                .then()
                .statusCode(200)
                .body("claimKey", equalTo(key))
                .body("current.patientControlNumber", equalTo("ACCT7"))
                .body("current.payerClaimControlNumber", equalTo("P700"))
                .body("current.payer.id", equalTo("NW001"))
                .body("current.payee.npi", equalTo("1234567893"))
                .body("current.revision", equalTo(1))
                .body("current.policyVersion", notNullValue())
                .body("current.status", equalTo("1"))
                .body("current.verdict", equalTo("PARTIAL_DENIAL"))
                .body("current.initialDenial", equalTo(true))
                .body("current.chargeCents", equalTo(42_000))
                .body("current.paidCents", equalTo(10_000))
                .body("current.deniedCents", equalTo(27_000))
                .body("current.lines", hasSize(2))
                .body("current.denials[0].carc", equalTo("197"))
                .body("current.denials[0].line", equalTo(2))
                .body("current.denials[0].type", equalTo("MISSING_PRIOR_AUTHORIZATION"))
                .body("current.denials[0].liability", equalTo("PROVIDER"))
                .body("current.denials[0].primary", equalTo(true))
                .body("current.denials[0].action", notNullValue())
                .body("current.denials[0].because.rule", everyItem(notNullValue()))
                .body("current.denials[0].because.position.segmentId", hasItem("CAS"))
                .body("adjudications[0].role", equalTo("CURRENT"))
                .body("adjudications[0].source.segment", notNullValue())
                .body("adjudications[0].lines[1].adjustments[0].carc", equalTo("197"));
    }

    @Test
    void aClaimShowsEveryRevisionAndEveryAdjudication() {
        String key = feed.tell(tenant, DENIED).getFirst().claimKey();
        feed.tell(tenant, CORRECTED);

        await(key, 3)
                .body("current.verdict", equalTo("PAID"))
                .body("current.initialDenial", equalTo(true))
                .body("current.recoveredCents", equalTo(20_000))
                .body("revisions[0].revision", equalTo(1))
                .body("revisions[0].assessment.verdict", equalTo("PARTIAL_DENIAL"))
                .body("revisions[-1].assessment.verdict", equalTo("PAID"))
                .body("adjudications.role", hasItem("REVERSAL"))
                .body("adjudications.payment.traceNumber", hasItem("000000002"));
    }

    @Test
    void peopleFindAClaimByTheirOwnOrThePayersNumberForIt() {
        String key = feed.tell(tenant, DENIED).getFirst().claimKey();

        search("{\"patientControlNumber\": \" acct7 \"}")
                .body("items", hasSize(1))
                .body("items[0].claimKey", equalTo(key))
                .body("items[0].patientControlNumber", equalTo("ACCT7"))
                .body("nextCursor", nullValue());
        search("{\"payerClaimControlNumber\": \"P700\"}").body("items.claimKey", hasItem(key));
        search("{\"patientControlNumber\": \"P700\"}").body("items", hasSize(0));
    }

    @Test
    void aSearchGivesPageAfterPage() {
        Edi file = Edi.of("000000003", LocalDate.of(2026, 11, 2));
        for (int i = 0; i < 5; i++) {
            file.claim("SAME", "1", LocalDate.of(2026, 9, 1 + i), 10_000 + i, 0, "P80" + i)
                    .line("99213", 10_000 + i, 0, "CO*16*100.0" + i);
        }
        feed.tell(tenant, file.bytes());

        String cursor = searching("{\"patientControlNumber\": \"SAME\"}")
                .queryParam("limit", 3)
                .post("/v1/claims/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .extract()
                .path("nextCursor");

        searching("{\"patientControlNumber\": \"SAME\"}")
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .post("/v1/claims/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("nextCursor", nullValue());
    }

    @Test
    void aSearchNamesExactlyOneNumber() {
        searching("{}").post("/v1/claims/search").then().statusCode(400).body("code", equalTo("one-number"));
        searching("{\"patientControlNumber\": \"A\", \"payerClaimControlNumber\": \"B\"}")
                .post("/v1/claims/search")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        String key = feed.tell(tenant, DENIED).getFirst().claimKey();
        String other = TestTokens.bearer(TestTokens.freshTenant(), "manager");

        given().header("Authorization", other)
                .get("/v1/claims/{key}", key)
                .then()
                .statusCode(404);
        given().header("Authorization", other)
                .contentType(ContentType.JSON)
                .body("{\"patientControlNumber\": \"ACCT7\"}")
                .post("/v1/claims/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private ValidatableResponse await(String key, int adjudications) {
        Await.untilAsserted(
                Duration.ofSeconds(30),
                () -> as("manager").get("/v1/claims/{key}", key).then().body("adjudications", hasSize(adjudications)));
        return as("manager").get("/v1/claims/{key}", key).then().statusCode(200);
    }

    private ValidatableResponse search(String body) {
        return searching(body).post("/v1/claims/search").then().statusCode(200);
    }

    private RequestSpecification searching(String body) {
        return as("specialist").contentType(ContentType.JSON).body(body);
    }

    private RequestSpecification as(String role) {
        return given().header("Authorization", TestTokens.bearer(tenant, role));
    }
}
