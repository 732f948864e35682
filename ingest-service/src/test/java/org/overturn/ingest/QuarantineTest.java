package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.events.Topics;
import org.overturn.testkit.Await;

@OnRealServers
class QuarantineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Caller caller = Caller.fresh();

    @Test
    void oneBadTransactionSetDoesNotTakeTheOthersWithIt() {
        String id = caller.accepted(Sample835.numbered(200)
                .set("GOOD1", 2)
                .set("OFF", 3, set -> set.off(-1_00))
                .set("EURO", 1, set -> set.currency("EUR"))
                .set("COUNT", 2, set -> set.miscounted(1))
                .set("GOOD2", 1));

        caller.awaitPublished(id);

        caller.receipt(id)
                .body("status", equalTo("accepted"))
                .body("transactions.status", contains("accepted", "held", "held", "held", "accepted"))
                .body("transactions.holdReason", contains(null, "unbalanced", "currency", "miscounted", null))
                .body("publication.publishedClaims", equalTo(3));
        assertThat(caller.claims()).hasSize(3);
        assertThat(caller.told(Topics.REMITTANCE_SEALED)).hasSize(2);
    }

    @Test
    void anUnbalancedTransactionSetAloneIsHeldAndPublishedOnRelease() {
        String id = caller.send(Sample835.numbered(210).set("OFF", 3, set -> set.off(5_00)))
                .statusCode(202)
                .body("status", equalTo("held"))
                .extract()
                .path("remittanceId");
        Map<String, Object> held = caller.quarantine().getFirst();
        assertThat(held).containsEntry("releasable", true).containsEntry("remittanceId", id);

        caller.as("operator")
                .post("/v1/quarantine/" + held.get("quarantineId") + "/replay")
                .then()
                .statusCode(202);

        caller.awaitPublished(id);
        caller.receipt(id).body("status", equalTo("accepted")).body("publication.publishedClaims", equalTo(3));
        assertThat(caller.claims()).hasSize(3);
        assertThat(caller.told(Topics.REMITTANCE_SEALED)).hasSize(1);
        assertThat(caller.rows("ingest_audit")).isEqualTo(1);
    }

    @Test
    void theDepthOfTheQuarantineIsToldOverAllTenants() {
        Await.until(PATIENCE, "counted", () -> Caller.metric("overturn_ingest_held") == heldOfAll());
        double before = Caller.metric("overturn_ingest_held");
        caller.accepted(Sample835.numbered(240).set("OFF", 1, set -> set.off(7)));
        Caller.fresh().accepted(Sample835.numbered(241).set("OFF", 1, set -> set.off(8)));

        Await.until(PATIENCE, "two more", () -> Caller.metric("overturn_ingest_held") == before + 2);
        assertThat(Caller.metric("overturn_ingest_held_age_seconds")).isPositive();
    }

    private static long heldOfAll() {
        return Caller.database().number("select count(*) from remittance_transaction where status = 'held'");
    }

    @Test
    void aReleaseLeavesThePublishedOnesAlone() {
        String id = caller.accepted(Sample835.numbered(215).set("GOOD", 4).set("OFF", 3, set -> set.off(1_00)));
        caller.awaitPublished(id);
        Object held = caller.quarantine().getFirst().get("quarantineId");

        caller.as("operator").post("/v1/quarantine/" + held + "/replay").then().statusCode(202);

        caller.awaitPublished(id);
        assertThat(caller.claims())
                .hasSize(7)
                .allSatisfy((eventId, told) -> assertThat(told).hasSize(1));
    }

    @Test
    void whatIsNotInDollarsCanOnlyBeDiscarded() {
        caller.send(Sample835.numbered(220).set("EURO", 1, set -> set.currency("EUR")))
                .statusCode(202);
        Object held = caller.quarantine().getFirst().get("quarantineId");

        caller.as("operator")
                .post("/v1/quarantine/" + held + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-releasable"));
        caller.as("operator").post("/v1/quarantine/" + held + "/discard").then().statusCode(202);

        assertThat(caller.quarantine()).isEmpty();
        var audit = Caller.database()
                .rows("select action, actor, transaction_index from ingest_audit where tenant_id = ?", caller.tenant());
        assertThat(audit).containsExactly(Map.of("action", "discarded", "actor", "test-user", "transaction_index", 0));
    }

    @Test
    void theListOfTheHeldHasPages() {
        caller.accepted(Sample835.numbered(230)
                .set("GOOD", 1)
                .set("OFF1", 1, set -> set.off(1))
                .set("OFF2", 1, set -> set.off(2))
                .set("OFF3", 1, set -> set.off(3)));

        String cursor = caller.as("operator")
                .get("/v1/quarantine?limit=2")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(2))
                .extract()
                .path("nextCursor");

        caller.as("operator")
                .get("/v1/quarantine?limit=2&cursor=" + cursor)
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1))
                .body("nextCursor", org.hamcrest.Matchers.nullValue());
    }
}
