package org.overturn.appeal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.overturn.appeal.AppealSlice;
import org.overturn.appeal.OnRealServers;

@OnRealServers
class HeldEventsTest extends AppealSlice {

    @Test
    void aHeldAssessmentOpensItsItemWhenAnOperatorReplaysItAndOnlyOnce() {
        String id = hold("c1");
        as("specialist").get("/v1/quarantine").then().statusCode(403);
        as("operator")
                .get("/v1/quarantine?state=held")
                .then()
                .body("items[0].quarantineId", equalTo(id))
                .body("items[0].channel", equalTo("assessments"));

        as("operator").post("/v1/quarantine/" + id + "/replay").then().statusCode(200);

        assertThat(worklist().getList("items")).hasSize(1);
        assertThat(told(1)).hasSize(1);
        send(claim("c1"));
        as("operator").post("/v1/quarantine/" + hold("c1") + "/replay").then().statusCode(200);
        assertThat(worklist().getList("items")).hasSize(1);
        assertThat(worklist().getInt("items[0].version")).isEqualTo(1);
    }

    /// As the consumer would have held it when it could not handle it.
    private String hold(String claim) {
        var event = claim(claim).event();
        database().execute("delete from quarantined_event where tenant_id = ?", tenant);
        database()
                .execute(
                        "insert into quarantined_event (tenant_id, channel, event_id, topic, partition, record_offset,"
                                + " record_key, reason, payload) values (?, 'assessments', ?, ?, 0, 0, ?, 'a bug', ?)",
                        tenant,
                        event.eventId(),
                        event.topic(),
                        event.partitionKey(),
                        codec.encode(event));
        return String.valueOf(database()
                .rows("select quarantine_id from quarantined_event where tenant_id = ?", tenant)
                .getFirst()
                .get("quarantine_id"));
    }
}
