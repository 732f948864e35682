package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ProviderAdjusted;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Topics;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.platform.tenant.TenantId;
import org.overturn.remittance.ClaimIdentifiers;
import org.overturn.testkit.Await;

@OnRealServers
class PublicationTest {

    private final Caller caller = Caller.fresh();

    @Inject
    EventCodec codec;

    @Inject
    IdentifierCipher cipher;

    @Test
    void eventsHaveTheCountAndTheCentsOfTheFile() {
        String id =
                caller.accepted(Sample835.numbered(500).set("P1", 250).set("P2", 7, set -> set.unbalancedClaims(2)));

        caller.awaitPublished(id);

        List<ClaimAdjudicated> claims = caller.told(Topics.CLAIM_ADJUDICATED).stream()
                .map(record -> codec.decode(record.value(), ClaimAdjudicated.class))
                .toList();
        List<RemittanceSealed> seals = caller.told(Topics.REMITTANCE_SEALED).stream()
                .map(record -> codec.decode(record.value(), RemittanceSealed.class))
                .toList();
        assertThat(claims).hasSize(257).allSatisfy(claim -> {
            assertThat(claim.tenantId()).isEqualTo(caller.tenant());
            assertThat(claim.source().remittanceId()).isEqualTo(id);
        });
        assertThat(claims.stream().map(ClaimAdjudicated::eventId).distinct()).hasSize(257);
        assertThat(claims.stream().mapToLong(claim -> claim.claim().paidCents()).sum())
                .isEqualTo(257 * 8_000L);
        assertThat(seals).extracting(RemittanceSealed::claims).containsExactlyInAnyOrder(250L, 7L);
        assertThat(seals.stream().mapToLong(RemittanceSealed::paidCents).sum()).isEqualTo(257 * 8_000L);
    }

    @Test
    void identifiersTravelOnlyEncrypted() {
        String id = caller.accepted(Sample835.numbered(510).set("SECRETPCN", 3));
        caller.awaitPublished(id);

        ConsumerRecord<String, byte[]> record =
                caller.told(Topics.CLAIM_ADJUDICATED).getFirst();
        ClaimAdjudicated claim = codec.decode(record.value(), ClaimAdjudicated.class);

        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .doesNotContain("CANARY", "SECRETPCN-", "ICNSECRETPCN", "123456789");
        assertThat(cipher.decrypt(TenantId.of(caller.tenant()), ClaimIdentifiers.PURPOSE, claim.identifiers()))
                .contains("CANARYLAST", "CANARYID", "SECRETPCN-");
    }

    @Test
    void everyPairOfAProviderAdjustmentIsToldOnceWithItsReferenceEncrypted() {
        String id = caller.accepted(Sample835.numbered(515)
                .set(
                        "PLB1",
                        2,
                        set -> set.adjusted(
                                3_450, "PLB*1999999984*20261231*WO:CANARYACCT 20251210 CANARYICN*37.5***L6*-3")));
        caller.awaitPublished(id);

        List<ConsumerRecord<String, byte[]>> records = caller.told(Topics.PROVIDER_ADJUSTED);
        List<ProviderAdjusted> told = records.stream()
                .map(record -> codec.decode(record.value(), ProviderAdjusted.class))
                .toList();

        assertThat(told).extracting(ProviderAdjusted::code).containsExactly("WO", "L6");
        assertThat(told).extracting(ProviderAdjusted::amountCents).containsExactly(3_750L, -300L);
        assertThat(told).extracting(ProviderAdjusted::remittanceId).containsOnly(id);
        assertThat(records)
                .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                        .doesNotContain("CANARY"));
        assertThat(cipher.decrypt(
                        TenantId.of(caller.tenant()),
                        ProviderAdjusted.REFERENCE_PURPOSE,
                        Objects.requireNonNull(told.getFirst().reference())))
                .isEqualTo("CANARYACCT 20251210 CANARYICN");
    }

    @Test
    void aReplayTellsTheSameBytesAgain() {
        String id = caller.accepted(Sample835.numbered(520).set("R1", 130));
        caller.awaitPublished(id);

        caller.as("operator").post("/v1/remittances/" + id + "/replay").then().statusCode(202);

        Await.until(
                Duration.ofSeconds(60),
                "told again",
                () -> caller.told(Topics.REMITTANCE_SEALED).size() == 2);
        assertThat(caller.claims()).hasSize(130).allSatisfy((eventId, told) -> {
            assertThat(told).hasSize(2);
            assertThat(told.getFirst().value()).isEqualTo(told.getLast().value());
            assertThat(told.getFirst().key()).isEqualTo(told.getLast().key());
            assertThat(headers(told.getFirst())).isEqualTo(headers(told.getLast()));
        });
        caller.receipt(id)
                .body("publication.state", equalTo("published"))
                .body("publication.publishedClaims", equalTo(130));
    }

    @Test
    void aReplayOfWhatIsNotThereIsNotFound() {
        caller.as("operator")
                .post("/v1/remittances/00000000-0000-8000-8000-000000000000/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void manyInterchangesInOneFileAreAllPublished() {
        byte[] one = Sample835.numbered(530).set("M1", 3).bytes();
        byte[] two = Sample835.numbered(531).set("M2", 4).lineBreaks().bytes();
        byte[] both = java.util.Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);

        String id = caller.send(both)
                .statusCode(202)
                .body("interchanges", equalTo(2))
                .extract()
                .path("remittanceId");

        caller.awaitPublished(id);
        assertThat(caller.claims()).hasSize(7);
    }

    private static List<String> headers(ConsumerRecord<String, byte[]> record) {
        return java.util.Arrays.stream(record.headers().toArray())
                .map(PublicationTest::text)
                .toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8);
    }
}
