package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Edi;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class AssessmentResourceTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);

    private final String tenant = TestTokens.freshTenant();

    @Test
    void aFileIsAnsweredClaimByClaimAndNothingIsKept() {
        byte[] file = Edi.of("000000001", NOVEMBER)
                .claim("Q1", "1", 15_000, 10_000, "P1")
                .line("99213", 15_000, 10_000, "CO*45*50")
                .claim("Q2", "1", 27_000, 0, "P2")
                .line("72148", 27_000, 0, "CO*29*270")
                .bytes();

        as("specialist")
                .body(file)
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .body("policyVersion", notNullValue())
                .body("claims.patientControlNumber", contains("Q1", "Q2"))
                .body("claims.verdict", contains("PAID", "FULL_DENIAL"))
                .body("claims[1].deniedCents", equalTo(27_000))
                .body("claims[1].denials[0].type", equalTo("TIMELY_FILING"))
                .body("claims[1].denials[0].because[0].position.segmentId", notNullValue());
        assertThat(Infra.shared()
                        .database("classify")
                        .number("select count(*) from adjudication where tenant_id = ?", tenant))
                .isZero();
    }

    @Test
    void denialReversalAndPaymentOfOneFileAreOneHistory() {
        byte[] file = Edi.of("000000002", NOVEMBER)
                .claim("Q3", "1", 20_000, 0, "P3")
                .line("99213", 20_000, 0, "CO*197*200")
                .claim("Q3", "22", -20_000, 0, "P3")
                .line("99213", -20_000, 0, "CO*197*-200")
                .claim("Q3", "1", 20_000, 15_000, "P3")
                .line("99213", 20_000, 15_000, "CO*45*50")
                .bytes();

        as("manager")
                .body(file)
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .body("claims", hasSize(1))
                .body("claims[0].verdict", equalTo("PAID"))
                .body("claims[0].initialDenial", equalTo(true))
                .body("claims[0].recoveredCents", equalTo(15_000))
                .body("claims[0].adjudications", equalTo(3));
    }

    @Test
    void aFeedGetsTheAnswerWithoutNumbersOfPatients() {
        byte[] file = Edi.of("000000003", NOVEMBER)
                .claim("Q4", "1", 15_000, 15_000, "P4")
                .line("99213", 15_000, 15_000, "")
                .bytes();

        as("feed")
                .body(file)
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .body("claims[0].verdict", equalTo("PAID"))
                .body("claims[0].patientControlNumber", equalTo(null));
    }

    @Test
    void whatIsNo835IsAnsweredWithFindings() {
        as("feed")
                .body("this is a letter".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/assessments")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("unreadable-remittance"))
                .body("findings[0].code", notNullValue())
                .body("findings[0].severity", equalTo("error"))
                .body("findings[0].position", hasKey("byte"))
                .body("findings[0].message", not(equalTo("this is a letter")));
    }

    @Test
    void aQuestionBeyondTheLimitIsRefused() {
        as("feed")
                .body(new byte[8 * 1024 * 1024 + 1])
                .post("/v1/assessments")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void severalFilesAreOneHistoryInAnyOrderAndAnyNumber() {
        byte[] denied = Edi.of("000000004", NOVEMBER)
                .claim("Q5", "1", 20_000, 0, "P5")
                .line("99213", 20_000, 0, "CO*197*200")
                .bytes();
        byte[] corrected = Edi.of("000000005", NOVEMBER.plusDays(30))
                .claim("Q5", "22", -20_000, 0, "P5")
                .line("99213", -20_000, 0, "CO*197*-200")
                .claim("Q5", "1", 20_000, 15_000, "P5")
                .line("99213", 20_000, 15_000, "CO*45*50")
                .bytes();

        String answer = together(denied, corrected)
                .statusCode(200)
                .body("claims", hasSize(1))
                .body("claims[0].verdict", equalTo("PAID"))
                .body("claims[0].initialDenial", equalTo(true))
                .body("claims[0].adjudications", equalTo(3))
                .extract()
                .asString();

        assertThat(together(corrected, denied).extract().asString()).isEqualTo(answer);
        assertThat(together(denied, corrected, denied).extract().asString()).isEqualTo(answer);
    }

    @Test
    void oneUnreadableFileAmongSeveralMakesTheQuestionUnreadable() {
        together("a letter".getBytes(StandardCharsets.US_ASCII), paid("000000006"))
                .statusCode(422)
                .body("code", equalTo("unreadable-remittance"));
    }

    @Test
    void partsThatAreNoneAreRefused() {
        as("feed")
                .contentType("multipart/mixed; boundary=frontier")
                .body("no parts in here".getBytes(StandardCharsets.US_ASCII))
                .post("/v1/assessments")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-multipart"));
    }

    @Test
    void aCompressedFileIsAnsweredLikeTheFileItself() throws IOException {
        byte[] file = paid("000000007");

        String answer = as("feed")
                .body(file)
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(compressed(gzip(file)).statusCode(200).extract().asString()).isEqualTo(answer);
    }

    @Test
    void whatGrowsBeyondTheLimitWhenUnpackedIsRefused() throws IOException {
        compressed(gzip(new byte[64 * 1024 * 1024])).statusCode(413).body("code", equalTo("too-large"));
    }

    @Test
    void brokenCompressionIsRefused() throws IOException {
        byte[] whole = gzip(paid("000000008"));

        compressed(Arrays.copyOf(whole, whole.length / 2)).statusCode(422).body("code", equalTo("broken-compression"));
        compressed(paid("000000008")).statusCode(422).body("code", equalTo("broken-compression"));
    }

    private ValidatableResponse compressed(byte[] body) {
        return as("feed")
                .header("Content-Encoding", "gzip")
                .body(body)
                .post("/v1/assessments")
                .then();
    }

    private ValidatableResponse together(byte[]... files) {
        RequestSpecification asking = given().header("Authorization", TestTokens.bearer(tenant, "specialist"));
        for (byte[] file : files) {
            asking.multiPart("file", "remittance.835", file, "application/edi-x12");
        }
        return asking.post("/v1/assessments").then();
    }

    private static byte[] paid(String control) {
        return Edi.of(control, NOVEMBER)
                .claim("Q6", "1", 15_000, 15_000, "P6")
                .line("99213", 15_000, 15_000, "")
                .bytes();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }

    private RequestSpecification as(String role) {
        return given().header("Authorization", TestTokens.bearer(tenant, role)).contentType("application/edi-x12");
    }
}
