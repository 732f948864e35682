package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Topics;
import org.overturn.platform.messaging.EventCodec;

@OnRealServers
class DuplicateTest {

    private final Caller caller = Caller.fresh();

    @Inject
    EventCodec codec;

    @Test
    void theSameContentInANewEnvelopeIsRecordedAndNotPublished() {
        String first = caller.accepted(Sample835.numbered(100).set("DUP", 4));

        String second = caller.accepted(Sample835.numbered(101).set("DUP", 4));

        caller.receipt(second)
                .body("status", equalTo("accepted"))
                .body("transactions[0].status", equalTo("duplicate"))
                .body("publication.state", equalTo("published"))
                .body("publication.publishedClaims", equalTo(0));
        caller.awaitPublished(first);
        assertThat(caller.claims()).hasSize(4);
    }

    @Test
    void theSameContentWithOtherLineBreaksIsADuplicateAndNoCollision() {
        caller.accepted(Sample835.numbered(110).set("NOISE", 2));

        String second = caller.accepted(Sample835.numbered(110).set("NOISE", 2).lineBreaks());

        caller.receipt(second).body("transactions[0].status", equalTo("duplicate"));
    }

    @Test
    void aCopyWithinAFileIsADuplicate() {
        String id = caller.accepted(Sample835.numbered(120).set("TWICE", 2).set("TWICE", 2));

        caller.receipt(id)
                .body("transactions[0].status", equalTo("accepted"))
                .body("transactions[1].status", equalTo("duplicate"));
    }

    @Test
    void theSameTraceWithOtherClaimsIsNew() {
        caller.accepted(Sample835.numbered(130).set("TRACE", 2));

        String second = caller.accepted(Sample835.numbered(131).set("TRACE", 3));

        caller.receipt(second).body("transactions[0].status", equalTo("accepted"));
    }

    @Test
    void aReusedTraceNumberIsToldOnTheReceiptAndStopsNothing() {
        String first = caller.accepted(Sample835.numbered(170).set("AGAIN", 2));
        String second = caller.accepted(Sample835.numbered(171).set("AGAIN", 3).set("FRESH", 1));

        caller.receipt(first).body("findings", hasSize(0));
        caller.receipt(second)
                .body("transactions.status", everyItem(equalTo("accepted")))
                .body("findings.code", contains("X12.TRACE_REUSED"))
                .body("findings.severity", contains("warning"))
                .body("findings.position.transaction", contains(0))
                .body("findings.position.segmentId", contains("ST"));
        caller.awaitPublished(second);
        assertThat(caller.told(Topics.REMITTANCE_SEALED))
                .extracting(record ->
                        codec.decode(record.value(), RemittanceSealed.class).traceNumber())
                .contains("AGAIN", "FRESH");
    }

    @Test
    void aPlaceholderTraceNumberWhereNothingIsPaidIsOnlyInformation() {
        caller.accepted(Sample835.numbered(172).set("EO0000000000", 0));

        caller.send(Sample835.numbered(173)
                        .set("EO0000000000", 0, set -> set.adjusted(0, "PLB*1999999984*20261231*CS:A*5*CS:B*-5")))
                .statusCode(202)
                .body("findings.code", contains("X12.TRACE_REUSED"))
                .body("findings.severity", contains("info"));
    }

    @Test
    void aDuplicateReusesNoTraceNumber() {
        caller.accepted(Sample835.numbered(174).set("SAME", 2));

        caller.send(Sample835.numbered(175).set("SAME", 2)).statusCode(202).body("findings", hasSize(0));
    }

    @Test
    void aNoticeThatDiffersOnlyInItsProviderAdjustmentsIsNew() {
        caller.accepted(Sample835.numbered(176)
                .set("EO1", 0, set -> set.adjusted(0, "PLB*1999999984*20261231*WO:A1*5*FB:T1*-5")));

        String other = caller.accepted(Sample835.numbered(177)
                .set("EO1", 0, set -> set.adjusted(0, "PLB*1999999984*20261231*WO:A2*5*FB:T1*-5")));
        String copy = caller.accepted(Sample835.numbered(178)
                .set("EO1", 0, set -> set.adjusted(0, "PLB*1999999984*20261231*FB:T1*-5*WO:A2*5")));

        caller.receipt(other).body("transactions[0].status", equalTo("accepted"));
        caller.receipt(copy).body("transactions[0].status", equalTo("duplicate"));
    }

    @Test
    void theSameNumbersWithOtherContentAreACollision() {
        String first = caller.accepted(Sample835.numbered(140).set("ONE", 2));

        String second = caller.send(Sample835.numbered(140).set("OTHER", 3))
                .statusCode(409)
                .body("code", equalTo("interchange-collision"))
                .extract()
                .path("remittanceId");

        caller.receipt(second)
                .body("status", equalTo("held"))
                .body("transactions[0].status", equalTo("held"))
                .body("transactions[0].holdReason", equalTo("collision"));
        caller.send(Sample835.numbered(140).set("OTHER", 3)).statusCode(200).body("status", equalTo("held"));
        caller.awaitPublished(first);
        assertThat(caller.claims()).hasSize(2);
        assertThat(caller.quarantine()).extracting(item -> item.get("reason")).containsExactly("collision");
    }

    @Test
    void aReleasedCollisionIsPublishedOnce() {
        caller.accepted(Sample835.numbered(150).set("ONE", 2));
        String id =
                caller.send(Sample835.numbered(150).set("OTHER", 3)).extract().path("remittanceId");
        Map<String, Object> held = caller.quarantine().getFirst();

        caller.as("operator")
                .post("/v1/quarantine/" + held.get("quarantineId") + "/replay")
                .then()
                .statusCode(202);

        caller.awaitPublished(id);
        caller.receipt(id).body("status", equalTo("accepted")).body("transactions[0].status", equalTo("accepted"));
        assertThat(caller.claims()).hasSize(5);
        caller.as("operator")
                .post("/v1/quarantine/" + held.get("quarantineId") + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("settled"));
    }

    @Test
    void whatArrivedMeanwhileInAnotherFileIsNotPublishedTwice() {
        caller.accepted(Sample835.numbered(160).set("ONE", 2));
        caller.send(Sample835.numbered(160).set("OTHER", 3)).statusCode(409);
        caller.accepted(Sample835.numbered(161).set("OTHER", 3));
        Object held = caller.quarantine().getFirst().get("quarantineId");

        caller.as("operator")
                .post("/v1/quarantine/" + held + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("published-meanwhile"));
        caller.as("operator").post("/v1/quarantine/" + held + "/discard").then().statusCode(202);

        assertThat(caller.quarantine()).isEmpty();
    }
}
