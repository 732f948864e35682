package org.overturn.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

@OnRealServers
class UploadTest {

    private final String tenant = TestTokens.freshTenant();

    @Test
    void aFileIsAcceptedAndPublished() {
        byte[] file = Sample835.numbered(1).set("TRACE1", 3).bytes();

        String location = send(file)
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .body("claims", equalTo(3))
                .body("chargeCents", equalTo(30_000))
                .body("paidCents", equalTo(24_000))
                .extract()
                .header("Location");

        Await.untilAsserted(
                Duration.ofSeconds(20), () -> assertThat(state(location)).isEqualTo("published"));
    }

    private String state(String location) {
        return given().header("Authorization", TestTokens.bearer(tenant, "feed"))
                .get(location)
                .then()
                .statusCode(200)
                .extract()
                .path("publication.state");
    }

    private ValidatableResponse send(byte[] file) {
        return given().header("Authorization", TestTokens.bearer(tenant, "feed"))
                .contentType("application/edi-x12")
                .body(file)
                .post("/v1/remittances")
                .then();
    }
}
