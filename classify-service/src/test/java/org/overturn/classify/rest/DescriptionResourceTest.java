package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Edi;
import org.overturn.classify.Feed;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

/// A tenant loads the official words of a code list under its own licence. All words here are invented.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class DescriptionResourceTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);

    private static final String CARCS = """
            Code,Description,Start Date,Stop Date,Last Modified
            197,"Invented: nobody was asked, so nobody pays",1/1/1995,,7/1/2024
            399,Invented: a reason of tomorrow,7/1/2027,,
            """;

    @Inject
    Feed feed;

    private final String tenant = TestTokens.freshTenant();

    @Test
    void officialWordsStandBesideOurOwnWithTheirSource() {
        get("/v1/codes/carc/197").statusCode(200).body("officialDescription", nullValue());

        put("carc", CARCS)
                .statusCode(200)
                .body("list", equalTo("CARC"))
                .body("codes", equalTo(2))
                .body("source", equalTo("Made up, edition of July"))
                .body("published", equalTo("2026-07-01"))
                .body("loadedAt", notNullValue())
                .body("loadedBy", notNullValue());

        get("/v1/codes/carc/197")
                .statusCode(200)
                .body("classified", equalTo(true))
                .body("text", not(containsString("Invented")))
                .body("officialDescription.text", equalTo("Invented: nobody was asked, so nobody pays"))
                .body("officialDescription.startDate", equalTo("1995-01-01"))
                .body("officialDescription.stopDate", nullValue())
                .body("officialDescription.lastModified", equalTo("2024-07-01"))
                .body("officialDescription.source", equalTo("Made up, edition of July"))
                .body("officialDescription.published", equalTo("2026-07-01"));
        put("rarc", "code,description\nN130,Invented remark\n").statusCode(200);
        put("clp02", "code,description\n1,Invented status\n").statusCode(200);
        get("/v1/codes/rarc/n130").body("officialDescription.text", equalTo("Invented remark"));
        get("/v1/codes/clp02/1")
                .statusCode(200)
                .body("classified", equalTo(true))
                .body("officialDescription.text", equalTo("Invented status"));
    }

    @Test
    void aCodeThatOnlyTheLoadedListKnowsIsAnsweredAsNotClassifiedYet() {
        get("/v1/codes/carc/399").statusCode(404);
        get("/v1/codes/rarc/N9999").statusCode(404);
        get("/v1/codes/clp02/77").statusCode(404);

        put("carc", CARCS);
        put("rarc", "code,description\nN9999,Invented remark of tomorrow\n");
        put("clp02", "code,description\n77,Invented status of tomorrow\n");

        get("/v1/codes/carc/399")
                .statusCode(200)
                .body("classified", equalTo(false))
                .body("text", startsWith("Not classified yet"))
                .body("officialDescription.text", equalTo("Invented: a reason of tomorrow"))
                .body("officialDescription.startDate", equalTo("2027-07-01"));
        get("/v1/codes/rarc/N9999")
                .statusCode(200)
                .body("classified", equalTo(false))
                .body("text", startsWith("Not classified yet"));
        get("/v1/codes/clp02/77").statusCode(200).body("classified", equalTo(false));
    }

    @Test
    void theWordsOfADifferentTenantAreNotShown() {
        put("carc", CARCS);

        given().header("Authorization", TestTokens.bearer(TestTokens.freshTenant(), "specialist"))
                .get("/v1/codes/carc/197")
                .then()
                .body("officialDescription", nullValue());
    }

    @Test
    void aListIsReplacedAsAWholeOnTheRecordAndCanBeTakenAway() {
        put("carc", CARCS);
        put("carc", "code,description\n198,Invented: too much\n").statusCode(200);

        get("/v1/codes/carc/197").body("officialDescription", nullValue());
        get("/v1/codes/carc/198").body("officialDescription.text", equalTo("Invented: too much"));
        as("manager")
                .delete("/v1/codes/carc/descriptions")
                .then()
                .statusCode(200)
                .body("codes", equalTo(0));
        get("/v1/codes/carc/198").statusCode(200).body("officialDescription", nullValue());
        get("/v1/codes/carc/descriptions")
                .statusCode(200)
                .body("items.codes", contains(0, 1, 2))
                .body("items[0].loadedBy", notNullValue())
                .body("nextCursor", nullValue());
        get("/v1/codes/carc/descriptions?limit=1").body("items", hasSize(1)).body("nextCursor", notNullValue());
        get("/v1/codes/rarc/descriptions").body("items", empty());
    }

    @Test
    void aFileWithFaultsIsRefusedByItsLinesAndChangesNothing() {
        put("carc", CARCS);

        put("carc", "code,description,stop\n197,New words,never\n,No code,\n")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("unreadable-descriptions"))
                .body("findings.line", contains(2, 3))
                .body("findings[0].message", containsString("stop is no date"));

        get("/v1/codes/carc/197").body("officialDescription.text", startsWith("Invented"));
        get("/v1/codes/carc/descriptions").body("items", hasSize(1));
    }

    @Test
    void whatIsTooLargeOrNoTextOrOfNoListIsRefused() {
        put("carc", "code,description\n" + "x".repeat(4 * 1024 * 1024)).statusCode(413);
        as("manager")
                .contentType("text/csv")
                .body(new byte[] {'c', 'o', 'd', 'e', ',', (byte) 0xe9})
                .put("/v1/codes/carc/descriptions?source=Latin")
                .then()
                .statusCode(400)
                .body("code", equalTo("not-utf8"));
        put("cpt", CARCS).statusCode(404);
        as("manager")
                .contentType("text/csv")
                .body(CARCS)
                .put("/v1/codes/carc/descriptions")
                .then()
                .statusCode(400);
    }

    @Test
    void anAnswerAboutAFileBringsTheOfficialWordsOfItsCodesOnce() {
        byte[] file = denied("000000021");
        assess(file).body("officialDescriptions", empty());

        put("carc", CARCS);
        put("rarc", "code,description\nN54,Invented remark\nN130,Not in the file\n");

        assess(file)
                .body("officialDescriptions.code", contains("197", "N54"))
                .body("officialDescriptions.list", contains("CARC", "RARC"))
                .body("officialDescriptions[0].source", equalTo("Made up, edition of July"))
                .body("claims[0].denials[0].because.text.join(' ')", not(containsString("Invented")));
    }

    @Test
    void aClaimBringsTheOfficialWordsOfEverythingThatItsPayerSaid() {
        String claim = feed.tell(tenant, denied("000000022")).getFirst().claimKey();
        put("carc", CARCS);

        get("/v1/claims/" + claim)
                .statusCode(200)
                .body("officialDescriptions.code", contains("197"))
                .body("officialDescriptions[0].text", startsWith("Invented"));
    }

    @Test
    void theRecordOfLoadsCannotBeChanged() {
        assertThat(Infra.shared()
                        .database("classify")
                        .rows("select role.name from unnest(array['overturn_classify', 'overturn_classify_worker'])"
                                + " as role (name), unnest(array['update', 'delete', 'truncate']) as change (name)"
                                + " where has_table_privilege(role.name, 'code_description_load', change.name)"))
                .isEmpty();
    }

    private static byte[] denied(String control) {
        return Edi.of(control, NOVEMBER)
                .claim("D" + control, "1", 27_000, 0, "P" + control)
                .line("72148", 13_500, 0, "CO*197*135")
                .remark("N54")
                .line("72149", 13_500, 0, "CO*197*135")
                .bytes();
    }

    private ValidatableResponse assess(byte[] file) {
        return as("specialist")
                .contentType("application/edi-x12")
                .body(file)
                .post("/v1/assessments")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse put(String list, String csv) {
        return as("manager")
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .queryParam("source", "Made up, edition of July")
                .queryParam("published", "2026-07-01")
                .put("/v1/codes/" + list + "/descriptions")
                .then();
    }

    private ValidatableResponse get(String path) {
        return as("specialist").get(path).then();
    }

    private RequestSpecification as(String role) {
        return given().header("Authorization", TestTokens.bearer(tenant, role));
    }
}
