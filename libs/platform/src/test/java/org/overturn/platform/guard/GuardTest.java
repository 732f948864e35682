package org.overturn.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
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
    void everyUnsafeSettingOfAProducerIsNamed() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "key.serializer", "org.apache.kafka.common.serialization.StringSerializer",
                "value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer"));
        assertThat(KafkaGuard.ofProducer(new ProducerConfig(settings))).isEmpty();

        settings.putAll(Map.of(
                "acks",
                "1",
                "enable.idempotence",
                "false",
                "retries",
                3,
                "delivery.timeout.ms",
                29_999,
                "linger.ms",
                0,
                "request.timeout.ms",
                1_000));

        assertThat(KafkaGuard.ofProducer(new ProducerConfig(settings)))
                .hasSize(4)
                .anyMatch(reason -> reason.contains("acks"))
                .anyMatch(reason -> reason.contains("idempotence"));
    }

    @Test
    void everyUnsafeSettingOfAConsumerIsNamed() {
        assertThat(KafkaGuard.ofConsumer(
                        "claims",
                        Map.of("auto.offset.reset", "latest", "enable.auto.commit", "true", "group.id", "random")))
                .hasSize(3)
                .allMatch(reason -> reason.startsWith("mp.messaging.incoming.claims."));
        assertThat(new UnsafeConfiguration(List.of("one", "two")))
                .hasMessageContaining("- one")
                .hasMessageContaining("- two");
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
