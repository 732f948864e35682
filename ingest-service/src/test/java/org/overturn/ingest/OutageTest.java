package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.overturn.events.Topics;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.server.Server;

@OnRealServers
class OutageTest {

    private final Caller caller = Caller.fresh();

    @Test
    void filesAreAcceptedWhileKafkaIsAwayAndPublishedWhenItIsBack() {
        Server kafka = Infra.shared().kafka();
        kafka.kill();
        String one;
        String two;
        try {
            one = caller.accepted(Sample835.numbered(600).set("K1", 5));
            two = caller.accepted(Sample835.numbered(601).set("K2", 6));
            Await.until(
                    Duration.ofSeconds(20),
                    "the metrics tell of the backlog and of its age",
                    () -> Caller.metric("overturn_ingest_backlog_files") >= 2
                            && Caller.metric("overturn_ingest_backlog_age_seconds") > 1);
        } finally {
            kafka.start();
        }

        caller.awaitPublished(one);
        caller.awaitPublished(two);

        assertThat(caller.claims()).hasSize(11);
        Await.until(
                Duration.ofSeconds(20),
                "nothing waits",
                () -> Caller.metric("overturn_ingest_backlog_files") == 0
                        && Caller.metric("overturn_ingest_backlog_age_seconds") == 0);
    }

    @Test
    void aBrokerThatDiesInTheMiddleOfAFileLosesAndDoublesNothing() {
        Server kafka = Infra.shared().kafka();
        String id = caller.accepted(Sample835.numbered(610).set("MID", 6_000));
        Await.until(Duration.ofSeconds(30), "the first batches are noted", () -> published(id) > 0);

        kafka.kill();
        long atDeath = published(id);
        kafka.start();

        caller.awaitPublished(id);
        assertThat(atDeath).isLessThan(6_000);
        assertThat(caller.claims())
                .hasSize(6_000)
                .allSatisfy((eventId, told) -> assertThat(told.stream()
                                .map(record -> Arrays.hashCode(record.value()))
                                .distinct())
                        .hasSize(1));
        assertThat(caller.told(Topics.REMITTANCE_SEALED)).isNotEmpty();
    }

    @Test
    void aSilentDatabaseIsAnsweredWithTryAgain() {
        Server postgres = Infra.shared().postgres();
        postgres.kill();
        try {
            caller.send(Sample835.numbered(620).set("DB", 1))
                    .statusCode(503)
                    .header("Retry-After", org.hamcrest.Matchers.notNullValue());
        } finally {
            postgres.start();
        }

        Await.until(
                Duration.ofSeconds(30),
                "the database is back",
                () -> caller.send(Sample835.numbered(620).set("DB", 1))
                                .extract()
                                .statusCode()
                        == 202);
        assertThat(caller.rows("remittance")).isEqualTo(1);
    }

    private static long published(String id) {
        return Caller.database()
                .number(
                        "select coalesce(sum(published_claims), 0) from remittance_transaction where remittance_id = ?::uuid",
                        id);
    }
}
