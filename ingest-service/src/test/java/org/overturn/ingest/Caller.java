package org.overturn.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.overturn.events.Topics;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

/// A tenant of its own, who calls ingest and looks at what came of it.
record Caller(String tenant) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RestAssuredConfig AS_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    static Caller fresh() {
        return new Caller(TestTokens.freshTenant());
    }

    RequestSpecification as(String... roles) {
        return given().config(AS_IS).header("Authorization", TestTokens.bearer(tenant, roles));
    }

    ValidatableResponse send(byte[] file) {
        return as("feed")
                .contentType("application/edi-x12")
                .body(file)
                .post("/v1/remittances")
                .then();
    }

    ValidatableResponse send(Sample835 file) {
        return send(file.bytes());
    }

    /// Sends what is accepted, and gives its id.
    String accepted(Sample835 file) {
        return send(file).statusCode(202).extract().path("remittanceId");
    }

    ValidatableResponse receipt(String remittanceId) {
        return as("feed").get("/v1/remittances/" + remittanceId).then();
    }

    void awaitPublished(String remittanceId) {
        Await.untilAsserted(
                PATIENCE,
                () -> assertThat(receipt(remittanceId).statusCode(200).extract().<String>path("publication.state"))
                        .isEqualTo("published"));
    }

    List<Map<String, Object>> quarantine() {
        return as("operator")
                .get("/v1/quarantine")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    long rows(String table) {
        return database().number("select count(*) from " + table + " where tenant_id = ?", tenant);
    }

    /// The value of a metric without tags.
    static double metric(String name) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    static TestDatabase database() {
        return Infra.shared().database("ingest");
    }

    /// Everything on a topic that is this tenant's, as often as it was told.
    List<ConsumerRecord<String, byte[]>> told(String topic) {
        return Infra.shared().records().readAll(topic).stream()
                .filter(record -> header(record, "ce_tenantid").equals(tenant))
                .toList();
    }

    /// Claims by event id, each as often as it was told.
    Map<String, List<ConsumerRecord<String, byte[]>>> claims() {
        return told(Topics.CLAIM_ADJUDICATED).stream()
                .collect(Collectors.groupingBy(record -> header(record, "ce_id")));
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
