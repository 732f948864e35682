package org.overturn.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

@OnRealServers
class ReleaseRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String tenant = TestTokens.freshTenant();
    private final TestDatabase database = Infra.shared().database("ingest");

    @Test
    void whatIsReleasedWhileTheRelayTakesTheFileIsPublished() throws SQLException {
        send(Sample835.numbered(700).set("GOOD", 1).set("OFF", 2, set -> set.off(1)));
        awaitPublished();

        // A release as an operator's request makes it, stopped before its commit until the relay waits for its row.
        database.execute(
                "update publication set state = 'pending', due_at = now() + interval '3 seconds' where tenant_id = ?",
                tenant);
        try (Connection release = database.connect()) {
            release.setAutoCommit(false);
            change(
                    release,
                    "update remittance_transaction set status = 'accepted' where tenant_id = ? and status = 'held'");
            change(
                    release,
                    "update publication set state = 'pending', due_at = now(), lease = null where tenant_id = ?");
            Await.until(PATIENCE, "the relay waits for the release", this::relayWaits);
            release.commit();
        }

        awaitPublished();
        assertThat(count("remittance_transaction", "status = 'accepted' and published_at is null"))
                .isZero();
        assertThat(count("remittance_transaction", "published_claims = 2")).isEqualTo(1);
    }

    private void send(Sample835 file) {
        given().header("Authorization", TestTokens.bearer(tenant, "feed"))
                .contentType("application/edi-x12")
                .body(file.bytes())
                .post("/v1/remittances")
                .then()
                .statusCode(202);
    }

    private void change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean relayWaits() {
        return database.number("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like '%publication%'")
                > 0;
    }

    private void awaitPublished() {
        Await.untilAsserted(
                PATIENCE,
                () -> assertThat(count("publication", "state = 'published'")).isEqualTo(1));
    }

    private long count(String table, String condition) {
        return database.number("select count(*) from " + table + " where tenant_id = ? and " + condition, tenant);
    }
}
