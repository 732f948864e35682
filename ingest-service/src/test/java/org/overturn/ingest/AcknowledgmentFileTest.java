package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.overturn.events.AcknowledgmentStatus;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.events.Topics;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.ClaimIdentifiers;
import org.overturn.testkit.Await;

/// A 277CA goes the way of an 835 and ends on a topic of its own.
@OnRealServers
class AcknowledgmentFileTest {

    private final Caller caller = Caller.fresh();

    @Inject
    EventCodec codec;

    @Inject
    IdentifierCipher cipher;

    @Test
    void whatWasTakenAndWhatWasSentBackIsInTheReceipt() {
        caller.send(Sample277.numbered(1, "N1").accepted(3).rejected(2).bytes())
                .statusCode(202)
                .body("kind", equalTo("acknowledgment"))
                .body("status", equalTo("accepted"))
                .body("claims", equalTo(5))
                .body("chargeCents", equalTo(50_000))
                .body("paidCents", equalTo(0))
                .body("acknowledged.acceptedClaims", equalTo(3))
                .body("acknowledged.acceptedCents", equalTo(30_000))
                .body("acknowledged.rejectedClaims", equalTo(2))
                .body("acknowledged.rejectedCents", equalTo(20_000))
                .body("findings", hasSize(0));
    }

    @Test
    void aReceiptOfARemittanceSaysNothingOfAcknowledgments() {
        caller.send(Sample835.numbered(2).set("R", 1))
                .body("kind", equalTo("remittance"))
                .body("acknowledged", nullValue());
    }

    @Test
    void everyClaimIsToldOnceOnATopicOfItsOwn() {
        String id = accepted(Sample277.numbered(3, "N3").accepted(3).rejected(2));

        caller.awaitPublished(id);

        List<ClaimAcknowledged> told = told();
        assertThat(told).hasSize(5).allSatisfy(claim -> {
            assertThat(claim.tenantId()).isEqualTo(caller.tenant());
            assertThat(claim.source().remittanceId()).isEqualTo(id);
            assertThat(claim.acknowledgedOn()).isEqualTo(LocalDate.of(2026, 1, 4));
            assertThat(claim.payer().id()).isEqualTo("99001");
        });
        assertThat(told.stream().map(ClaimAcknowledged::eventId).distinct()).hasSize(5);
        assertThat(told.stream().filter(claim -> claim.status() == AcknowledgmentStatus.REJECTED))
                .hasSize(2)
                .allSatisfy(claim ->
                        assertThat(claim.reasons().getFirst().category()).isEqualTo("A7"));
        assertThat(caller.told(Topics.CLAIM_ADJUDICATED)).isEmpty();
        assertThat(caller.told(Topics.REMITTANCE_SEALED)).isEmpty();
        caller.receipt(id).body("publication.publishedClaims", equalTo(5));
    }

    @Test
    void identifiersTravelOnlyEncrypted() {
        caller.awaitPublished(accepted(Sample277.numbered(4, "SECRETPCN").accepted(1)));

        ConsumerRecord<String, byte[]> record =
                caller.told(Topics.CLAIM_ACKNOWLEDGED).getFirst();

        assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("CANARY", "SECRETPCN");
        assertThat(cipher.decrypt(
                        TenantId.of(caller.tenant()),
                        ClaimIdentifiers.PURPOSE,
                        codec.decode(record.value(), ClaimAcknowledged.class).identifiers()))
                .contains("CANARYLAST", "CANARYID", "SECRETPCN-0");
    }

    @Test
    void theSameBytesAgainAreAnsweredWithTheFirstReceipt() {
        byte[] file = Sample277.numbered(5, "N5").accepted(1).rejected(1).bytes();
        String id = caller.send(file).statusCode(202).extract().path("remittanceId");

        caller.send(file)
                .statusCode(200)
                .body("duplicate", equalTo(true))
                .body("kind", equalTo("acknowledgment"))
                .body("remittanceId", equalTo(id))
                .body("acknowledged.rejectedClaims", equalTo(1));

        caller.awaitPublished(id);
        assertThat(told()).hasSize(2);
    }

    @Test
    void theSameNoticeInANewEnvelopeIsNotToldAgain() {
        String first = accepted(Sample277.numbered(6, "N6").rejected(2));

        String second = accepted(Sample277.numbered(7, "N6").rejected(2));

        caller.receipt(second).body("transactions[0].status", equalTo("duplicate"));
        caller.awaitPublished(first);
        assertThat(told()).hasSize(2);
    }

    @Test
    void anotherNoticeAboutTheSameClaimsIsToldAsWell() {
        caller.awaitPublished(accepted(Sample277.numbered(8, "N8").rejected(1)));

        byte[] later = Sample277.numbered(9, "N8")
                .rejected(1)
                .text()
                .replace("BHT*0085*08*N8*", "BHT*0085*08*N9*")
                .getBytes(StandardCharsets.ISO_8859_1);
        caller.awaitPublished(caller.send(later).statusCode(202).extract().path("remittanceId"));

        assertThat(told()).hasSize(2);
        assertThat(told().stream().map(ClaimAcknowledged::claimKey).distinct()).hasSize(1);
    }

    @Test
    void aReplayTellsTheSameBytesAgain() {
        String id = accepted(Sample277.numbered(10, "N10").accepted(2));
        caller.awaitPublished(id);

        caller.as("operator").post("/v1/remittances/" + id + "/replay").then().statusCode(202);

        Await.until(
                Duration.ofSeconds(60),
                "told again",
                () -> caller.told(Topics.CLAIM_ACKNOWLEDGED).size() == 4);
        assertThat(caller.told(Topics.CLAIM_ACKNOWLEDGED).stream()
                        .map(record ->
                                Caller.header(record, "ce_id") + new String(record.value(), StandardCharsets.UTF_8))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void countsThatDifferAreReportedAndTheClaimsUsed() {
        String id = caller.send(
                        Sample277.numbered(11, "N11").rejected(2).miscounted(1).bytes())
                .statusCode(202)
                .body("findings.code", hasItem("X12.COUNTS_DIFFER"))
                .extract()
                .path("remittanceId");

        caller.awaitPublished(id);
        caller.receipt(id).body("transactions[0].balanced", equalTo(false));
        assertThat(told()).hasSize(2);
    }

    @Test
    void aNoticeThatCannotBeReadIsRefusedWithThePosition() {
        String broken = Sample277.numbered(12, "N12").rejected(1).text().replace("*U*100~", "*U*1x0~");

        caller.send(broken.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .body("findings.code", hasItem("X12.AMOUNT"))
                .body("findings.find { it.code == 'X12.AMOUNT' }.position.segmentId", equalTo("STC"))
                .body("findings.find { it.code == 'X12.AMOUNT' }.position.element", equalTo(4));
        assertThat(caller.rows("remittance_chunk")).isZero();
        assertThat(caller.rows("ingest_audit")).isEqualTo(1);
    }

    @Test
    void theSenderIsToldInA999ThatItsNoticeWasTaken() {
        String id = accepted(Sample277.numbered(13, "N13").accepted(1));

        assertThat(caller.as("feed")
                        .get("/v1/remittances/" + id + "/acknowledgment")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("AK1*HN*13*005010X214~", "AK2*277*0001~IK5*A~", "AK9*A*1*1*1~");
    }

    @Test
    void receiptsAreListedByKind() {
        String notice = accepted(Sample277.numbered(14, "N14").accepted(1));
        String remittance = caller.accepted(Sample835.numbered(15).set("R15", 1));

        caller.as("feed")
                .get("/v1/remittances?kind=acknowledgment")
                .then()
                .body("items.remittanceId", equalTo(List.of(notice)));
        caller.as("feed")
                .get("/v1/remittances?kind=remittance")
                .then()
                .body("items.remittanceId", equalTo(List.of(remittance)));
        caller.as("feed").get("/v1/remittances?kind=letter").then().statusCode(400);
    }

    private String accepted(Sample277 file) {
        return caller.send(file.bytes()).statusCode(202).extract().path("remittanceId");
    }

    private List<ClaimAcknowledged> told() {
        return caller.told(Topics.CLAIM_ACKNOWLEDGED).stream()
                .map(record -> codec.decode(record.value(), ClaimAcknowledged.class))
                .toList();
    }
}
