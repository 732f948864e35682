package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Topics;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestKafka;

/// Kafka may lose what it had acknowledged; ingest finds out, because nobody confirms it.
@OnRealServers
class ConfirmationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Caller caller = Caller.fresh();

    @Inject
    EventCodec codec;

    @Test
    void aSetIsConfirmedByWhoeverHasItsClaimsToTheCent() {
        String id = published(Sample835.numbered(900).set("C1", 3).set("C2", 2));
        assertThat(unconfirmed(id, 0)).containsExactly("classify", "analytics");

        say(confirmation(id, 0, "classify", 0));
        say(confirmation(id, 1, "classify", 0));
        say(confirmation(id, 1, "analytics", -1));
        say(confirmation(id, 1, "stranger", 0));

        Await.untilAsserted(PATIENCE, () -> assertThat(unconfirmed(id, 0)).containsExactly("analytics"));
        say(confirmation(id, 0, "analytics", 0));
        Await.untilAsserted(PATIENCE, () -> assertThat(unconfirmed(id, 0)).isEmpty());
        assertThat(unconfirmed(id, 1)).containsExactly("analytics");
    }

    @Test
    void whatIsNotConfirmedThoughLaterFilesAreIsPublishedAgain() {
        String lost = published(Sample835.numbered(910).set("L1", 2).set("L2", 1));
        say(confirmation(lost, 0, "classify", 0));
        say(confirmation(lost, 0, "analytics", 0));
        say(confirmation(lost, 1, "classify", 0));
        Await.untilAsserted(PATIENCE, () -> assertThat(unconfirmed(lost, 1)).containsExactly("analytics"));
        publishedBefore(lost, "6 minutes");
        String later = published(Sample835.numbered(911).set("M1", 1));
        say(confirmation(later, 0, "classify", 0));
        say(confirmation(later, 0, "analytics", 0));

        Await.untilAsserted(PATIENCE, () -> assertThat(seals(lost, 1)).isEqualTo(2));
        assertThat(seals(lost, 0)).as("what is confirmed is left alone").isEqualTo(1);
        assertThat(seals(later, 0)).isEqualTo(1);
        assertThat(again(lost, 1)).isEqualTo(1);
        assertThat(audited(lost)).isEqualTo(1);
        assertThat(Caller.metric("overturn_ingest_published_again_total")).isPositive();

        say(confirmation(lost, 1, "analytics", 0));
        Await.untilAsserted(PATIENCE, () -> assertThat(unconfirmed(lost, 1)).isEmpty());
    }

    @Test
    void whereNobodyConfirmsAnythingItTakesLongerAndInTheEndAnOperatorIsAsked() {
        String id = published(Sample835.numbered(920).set("S1", 1));

        publishedBefore(id, "61 minutes");
        Await.untilAsserted(PATIENCE, () -> assertThat(seals(id, 0)).isEqualTo(2));

        caller.awaitPublished(id);
        Caller.database()
                .execute("update remittance_transaction set published_again = 3 where tenant_id = ?", caller.tenant());
        publishedBefore(id, "30 days");
        Await.until(PATIENCE, "given up", () -> Caller.metric("overturn_ingest_unconfirmed_given_up") > 0);
        assertThat(Caller.metric("overturn_ingest_unconfirmed_age_seconds")).isGreaterThan(86_400);
        assertThat(seals(id, 0)).isEqualTo(2);

        caller.as("operator").post("/v1/remittances/" + id + "/replay").then().statusCode(202);
        Await.untilAsserted(PATIENCE, () -> assertThat(seals(id, 0)).isEqualTo(3));
        assertThat(again(id, 0)).isZero();
        assertThat(unconfirmed(id, 0)).containsExactly("classify", "analytics");
    }

    @Test
    void nobodyIsAskedForAcknowledgments() {
        String id = caller.send(Sample277.numbered(930, "A1").accepted(1).bytes())
                .statusCode(202)
                .extract()
                .path("remittanceId");
        caller.awaitPublished(id);
        caller.as("operator").post("/v1/remittances/" + id + "/replay").then().statusCode(202);
        caller.awaitPublished(id);

        assertThat(unconfirmed(id, 0)).isEmpty();
    }

    @Test
    void aConfirmationThatNamesTwoTenantsWaitsForAnOperator() {
        String id = published(Sample835.numbered(940).set("Q1", 1));
        RemittanceConfirmed confirmation = confirmation(id, 0, "classify", 0);
        Infra.shared()
                .records()
                .send(List.of(TestKafka.record(
                        confirmation.topic(),
                        confirmation.partitionKey(),
                        codec.encode(confirmation),
                        Map.of("ce_tenantid", Caller.fresh().tenant()))));
        Await.untilAsserted(PATIENCE, () -> assertThat(heldEvents()).hasSize(1));
        String event = "/v1/quarantine/events/" + heldEvents().getFirst();

        caller.as("feed").post(event + "/discard").then().statusCode(403);
        caller.as("operator").post(event + "/replay").then().statusCode(422).body("code", equalTo("two-tenants"));
        caller.as("operator").post(event + "/discard").then().statusCode(200).body("state", equalTo("discarded"));

        assertThat(heldEvents()).isEmpty();
        assertThat(unconfirmed(id, 0)).containsExactly("classify", "analytics");
        assertThat(heldSets()).as("sets are another list").isEmpty();
    }

    private List<String> heldEvents() {
        return caller.as("operator")
                .get("/v1/quarantine/events?state=held")
                .then()
                .statusCode(200)
                .extract()
                .path("items.quarantineId");
    }

    private List<String> heldSets() {
        return caller.as("operator")
                .get("/v1/quarantine")
                .then()
                .statusCode(200)
                .extract()
                .path("items.quarantineId");
    }

    private String published(Sample835 file) {
        String id = caller.accepted(file);
        caller.awaitPublished(id);
        return id;
    }

    private void say(RemittanceConfirmed confirmation) {
        Infra.shared()
                .records()
                .send(List.of(TestKafka.record(
                        confirmation.topic(), confirmation.partitionKey(), codec.encode(confirmation), Map.of())));
    }

    private RemittanceConfirmed confirmation(String id, int transaction, String by, long centsOff) {
        RemittanceSealed seal = told(id, transaction).getFirst();
        return new RemittanceConfirmed(
                caller.tenant(), id, transaction, by, seal.claims(), seal.chargeCents(), seal.paidCents() + centsOff);
    }

    private List<RemittanceSealed> told(String id, int transaction) {
        return caller.told(Topics.REMITTANCE_SEALED).stream()
                .map(record -> codec.decode(record.value(), RemittanceSealed.class))
                .filter(seal -> seal.remittanceId().equals(id) && seal.transaction() == transaction)
                .toList();
    }

    private int seals(String id, int transaction) {
        return told(id, transaction).size();
    }

    private List<String> unconfirmed(String id, int transaction) {
        return caller.receipt(id).extract().path("transactions[" + transaction + "].unconfirmedBy");
    }

    private void publishedBefore(String id, String howLong) {
        Caller.database()
                .execute(
                        "update remittance_transaction set published_at = now() - cast(? as interval)"
                                + " where tenant_id = ? and remittance_id = ?",
                        howLong,
                        caller.tenant(),
                        UUID.fromString(id));
    }

    private long again(String id, int transaction) {
        return Caller.database()
                .number(
                        "select published_again from remittance_transaction"
                                + " where tenant_id = ? and remittance_id = ? and transaction_index = ?",
                        caller.tenant(),
                        UUID.fromString(id),
                        transaction);
    }

    private long audited(String id) {
        return Caller.database()
                .number(
                        "select count(*) from ingest_audit where tenant_id = ? and remittance_id = ?"
                                + " and actor = 'reconciler'",
                        caller.tenant(),
                        UUID.fromString(id));
    }
}
