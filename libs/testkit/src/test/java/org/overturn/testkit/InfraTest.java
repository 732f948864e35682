package org.overturn.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.overturn.events.Topics;
import org.overturn.testkit.server.Server;
import org.overturn.testkit.setup.Service;

class InfraTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Infra infra = Infra.shared();

    @Test
    void everyTestClassGetsTheSameServers() {
        assertThat(Infra.shared().configuration("classify")).isEqualTo(infra.configuration("classify"));
    }

    @Test
    void theDatabaseIsPostgreSql18() {
        assertThat(infra.database("ingest").number("select current_setting('server_version_num')::int"))
                .isBetween(180000L, 189999L);
    }

    @Test
    void aRecordIsReadBackWithItsKeyAndHeaders() {
        String key = TestTokens.freshTenant();

        infra.records().send(Topics.CLAIM_ASSESSED, key, "{}".getBytes(UTF_8), Map.of("ce_id", "1"));

        ConsumerRecord<String, byte[]> read = infra
                .records()
                .readUntil(
                        Topics.CLAIM_ASSESSED,
                        SOON,
                        all -> all.stream().anyMatch(one -> one.key().equals(key)))
                .stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(read.value()).asString(UTF_8).isEqualTo("{}");
        assertThat(read.headers().lastHeader("ce_id").value()).asString(UTF_8).isEqualTo("1");
        assertThat(infra.records().readAll(Topics.CLAIM_ASSESSED)).isNotEmpty();
    }

    @Test
    void everyServiceHasADeadLetterTopic() {
        for (Service service : Service.values()) {
            assertThat(infra.records().readAll(Topics.deadLetter(service.id()))).isEmpty();
        }
    }

    @Test
    void aKilledBrokerComesBackWithItsRecords() {
        String key = TestTokens.freshTenant();
        infra.records().send(Topics.REMITTANCE_SEALED, key, new byte[] {1}, Map.of());
        Server kafka = infra.kafka();

        kafka.kill();
        assertThat(kafka.isRunning()).isFalse();
        kafka.start();

        infra.records()
                .readUntil(
                        Topics.REMITTANCE_SEALED,
                        SOON,
                        all -> all.stream().anyMatch(one -> one.key().equals(key)));
    }

    @Test
    void aKilledDatabaseComesBackWithItsRows() {
        infra.database("appeal").execute("create table kept_over_a_crash (id int)");
        infra.database("appeal").execute("insert into kept_over_a_crash values (?)", 7);
        Server postgres = infra.postgres();

        postgres.kill();
        assertThat(postgres.isRunning()).isFalse();
        postgres.start();

        assertThat(infra.database("appeal").number("select id from kept_over_a_crash"))
                .isEqualTo(7);
    }

    @Test
    void aStoppedServerComesBackAsWell() {
        Server postgres = infra.postgres();
        postgres.stop();
        assertThat(postgres.isRunning()).isFalse();
        postgres.start();

        assertThat(infra.database("ingest").number("select 1")).isEqualTo(1);
    }
}
