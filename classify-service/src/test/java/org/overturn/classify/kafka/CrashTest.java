package org.overturn.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class CrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private final TestDatabase database = Infra.shared().database("classify");

    @Test
    void whatWasStoredAndCouldNotBeToldIsToldWhenTheBrokerIsBack() throws SQLException {
        Pipeline pipeline = new Pipeline(tenant, codec);
        Remittance remittance = Remittance.of(tenant, "interrupted", LocalDate.of(2026, 11, 2))
                .with(Adjudication.of("A1", VISIT).charged(15_000).paid(15_000))
                .with(Adjudication.of("A2", VISIT).charged(27_000).adjusted("CO", "197", 27_000));

        try (Connection hold = database.connect()) {
            holdUpTheStore(hold);
            pipeline.tell(remittance.claims());
            Await.until(PATIENCE, "the batch waits for the store", () -> waiting() > 0);
            Infra.shared().kafka().stop();
            hold.rollback();
            Await.until(PATIENCE, "the batch is stored", () -> count("adjudication") == 2);
        }
        Infra.shared().kafka().start();

        var told = pipeline.heard(all -> all.size() >= 2);
        assertThat(told).allSatisfy(word -> assertThat(word.revision()).isEqualTo(1));
        assertThat(told.stream().distinct()).hasSize(2);
        assertThat(count("assessment_revision")).isEqualTo(2);
        assertThat(count("adjudication")).isEqualTo(2);
    }

    /// Another transaction adds the tenant's payer and does not say whether it means it.
    private void holdUpTheStore(Connection hold) throws SQLException {
        hold.setAutoCommit(false);
        try (var insert = hold.prepareStatement("insert into payer (tenant_id, payer_id) values (?, 'NW001')")) {
            insert.setString(1, tenant);
            insert.executeUpdate();
        }
    }

    private long waiting() {
        return database.number("select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like 'insert into payer%'");
    }

    private long count(String table) {
        return database.number("select count(*) from " + table + " where tenant_id = ?", tenant);
    }
}
