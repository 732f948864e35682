package org.overturn.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.platform.sample.SampleService;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestDatabase;

/// That the sample starts at all shows that nothing safe is refused.
@SampleService
class GuardTest {

    private final TestDatabase database = Infra.shared().database("analytics");

    @Inject
    DatabaseGuard guard;

    @Test
    void aTableThatNobodyProtectedIsNamed() {
        database.execute("create table public.unguarded (tenant_id text)");
        try {
            assertThat(guard.unsafe())
                    .singleElement()
                    .asString()
                    .contains("table unguarded has a tenant but no row-level");
        } finally {
            database.execute("drop table public.unguarded");
        }
        assertThat(guard.unsafe()).isEmpty();
    }

    @Test
    void aTableThatIsWritableWithoutProtectionIsNamed() {
        database.execute("create table public.shared_by_mistake (id int)");
        database.execute("grant insert on public.shared_by_mistake to overturn_analytics");
        try {
            assertThat(guard.unsafe()).singleElement().asString().contains("shared_by_mistake can be written");
        } finally {
            database.execute("drop table public.shared_by_mistake");
        }
    }

    @Test
    void rolesThatStandAboveTheWallsAreNamed() {
        broken(
                "alter role overturn_analytics_worker bypassrls",
                "alter role overturn_analytics_worker nobypassrls",
                "overturn_analytics_worker may bypass row-level security");
        broken(
                "alter role overturn_analytics superuser",
                "alter role overturn_analytics nosuperuser",
                "overturn_analytics is a superuser");
        broken(
                "grant overturn_analytics_worker to overturn_analytics with inherit true",
                "grant overturn_analytics_worker to overturn_analytics with inherit false",
                "inherits the rights of overturn_analytics_worker");
        broken(
                "grant overturn_analytics_owner to overturn_analytics",
                "revoke overturn_analytics_owner from overturn_analytics",
                "may become overturn_analytics_owner, which owns tables");
        broken(
                "create table owned_by_app (id int); alter table owned_by_app owner to overturn_analytics",
                "drop table owned_by_app",
                "owns table owned_by_app");
    }

    @Test
    void aTenantThatIsSetForWholeSessionsIsNamed() {
        broken(
                "alter role overturn_analytics set overturn.tenants = 'somebody'",
                "alter role overturn_analytics reset overturn.tenants",
                "overturn.tenants is set for the session");
        assertThat(DatabaseGuard.ofAddress("url", "postgresql://db/x?options=-c%20overturn.tenants=a"))
                .singleElement()
                .asString()
                .startsWith("url must not set overturn.tenants");
        assertThat(DatabaseGuard.ofAddress("url", "postgresql://db/overturn_analytics"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "acks, 1, kafka.acks must be all",
        "acks, 0, kafka.acks must be all",
        "enable.idempotence, false, kafka.enable.idempotence must be true",
        "retries, 3, kafka.retries must be left alone",
        "retries, 0, kafka.retries must be left alone",
        "delivery.timeout.ms, 29999, kafka.delivery.timeout.ms must be 30000 or more"
    })
    void aProducerThatCouldLoseOrReorderEventsIsNamed(String setting, String value, String reason) {
        assertThat(KafkaGuard.ofProducer(producer(Map.of()))).isEmpty();

        // Kafka itself refuses idempotence with the other unsafe settings: so it is off beside them.
        Map<String, String> unsafe = new HashMap<>(Map.of("enable.idempotence", "false"));
        unsafe.put(setting, value);
        assertThat(KafkaGuard.ofProducer(producer(unsafe))).anyMatch(found -> found.startsWith(reason));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "auto.offset.reset, latest, auto.offset.reset must be earliest",
        "auto.offset.reset, none, auto.offset.reset must be earliest",
        "enable.auto.commit, true, enable.auto.commit must be false",
        "group.id, 6f1c, group.id must be set"
    })
    void aConsumerThatCouldSkipEventsIsNamed(String setting, String value, String reason) {
        Map<String, String> safe = Map.of(
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                "false",
                "group.id",
                "overturn-analytics-claims");
        assertThat(KafkaGuard.ofConsumer("claims", safe)).isEmpty();
        Map<String, String> unsafe = new HashMap<>(safe);
        unsafe.put(setting, value);

        assertThat(KafkaGuard.ofConsumer("claims", unsafe))
                .singleElement()
                .asString()
                .startsWith("mp.messaging.incoming.claims." + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "ignore", "checkpoint", "throttled"})
    void aChannelThatCommitsWhatIsNotDoneOrWithoutTheLeadersEpochIsNamed(String strategy) {
        assertThat(KafkaGuard.ofCommits("claims", "with-epoch")).isEmpty();
        assertThat(KafkaGuard.ofCommits("claims", strategy))
                .singleElement()
                .asString()
                .startsWith("mp.messaging.incoming.claims.commit-strategy must be with-epoch");
    }

    @Test
    void everyReasonIsToldAtOnce() {
        assertThat(new UnsafeConfiguration(List.of("one", "two")))
                .hasMessageContaining("- one")
                .hasMessageContaining("- two");
    }

    private static ProducerConfig producer(Map<String, String> changes) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "key.serializer", "org.apache.kafka.common.serialization.StringSerializer",
                "value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer",
                "linger.ms", 0,
                "request.timeout.ms", 1_000));
        settings.putAll(changes);
        return new ProducerConfig(settings);
    }

    private void broken(String breach, String repair, String reason) {
        database.execute(breach);
        try {
            assertThat(guard.unsafe()).anyMatch(found -> found.contains(reason));
        } finally {
            database.execute(repair);
        }
        assertThat(guard.unsafe()).isEmpty();
    }
}
