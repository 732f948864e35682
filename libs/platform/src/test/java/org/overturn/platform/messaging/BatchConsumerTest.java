package org.overturn.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Topics;
import org.overturn.platform.database.DatabaseUnavailable;
import org.overturn.platform.sample.SampleService;
import org.overturn.platform.sample.SealStore;
import org.overturn.platform.sample.Seals;
import org.overturn.platform.tenant.TenantId;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestKafka;
import org.overturn.testkit.TestTokens;

@SampleService
class BatchConsumerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String GROUP = "overturn-analytics-seals";

    private final Infra infra = Infra.shared();
    private final EventCodec codec = new EventCodec();
    private final String tenant = TestTokens.freshTenant();

    @Inject
    SealStore store;

    @Inject
    Quarantine quarantine;

    @Inject
    EventPublisher publisher;

    @Inject
    MeterRegistry registry;

    @AfterEach
    void mend() {
        store.breakDown(false);
    }

    @Test
    void everyEventTakesEffectOnceHoweverOftenItIsToldAndWhoseverItIs() {
        String other = TestTokens.freshTenant();
        List<RemittanceSealed> events = new ArrayList<>();
        IntStream.range(0, 700).forEach(i -> {
            events.add(Seals.seal(tenant, "e" + i));
            events.add(Seals.seal(i % 2 == 0 ? tenant : other, "f" + i));
            events.add(Seals.seal(tenant, "e" + i / 2));
        });

        publisher.publish(events).await().atMost(PATIENCE);

        Await.until(PATIENCE, "all stored", () -> stored(tenant) == 1_050 && stored(other) == 350);
        Await.until(PATIENCE, "offsets committed", () -> infra.records().lag(GROUP) == 0);
    }

    @Test
    void undecodableBytesGoToTheDeadLettersAndTheRestGoesOn() {
        byte[] garbage = ("garbage of " + tenant).getBytes(UTF_8);
        infra.records()
                .send(List.of(
                        record("a", codec.encode(Seals.seal(tenant, "before"))),
                        record("a", garbage),
                        record("a", codec.encode(Seals.seal(tenant, "after")))));

        var letters = infra.records()
                .readUntil(
                        Topics.deadLetter("analytics"),
                        PATIENCE,
                        read -> read.stream().anyMatch(letter -> new String(letter.value(), UTF_8).endsWith(tenant)));

        var letter = letters.getLast();
        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(letter.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .contains("overturn-reason=no-json", "overturn-source-topic=" + Topics.REMITTANCE_SEALED)
                .anyMatch(header -> header.matches("overturn-source-offset=[0-9]+"))
                .noneMatch(header -> header.contains(tenant));
        Await.until(PATIENCE, "the others stored", () -> stored(tenant) == 2);
    }

    @Test
    void aPoisonedEventIsHeldAloneUntilAnOperatorDecides() {
        send(IntStream.range(0, 150)
                .mapToObj(i -> Seals.seal(tenant, i % 50 == 7 ? "poison-" + i : "good-" + i))
                .toList());

        Await.until(PATIENCE, "good ones stored", () -> stored(tenant) == 147);
        Await.until(PATIENCE, "poison held", () -> held().size() == 3);
        List<QuarantinedEvent> held = held();
        assertThat(held)
                .extracting(QuarantinedEvent::eventId)
                .containsExactlyInAnyOrder("poison-7", "poison-57", "poison-107");
        assertThat(held.getFirst().reason())
                .startsWith("java.lang.IllegalStateException at org.overturn.platform.sample.SealStore.check:")
                .doesNotContain("SECRET");
        assertThat(listed(TestTokens.freshTenant())).isEmpty();

        UUID curable = id(held, "poison-7");
        assertThatThrownBy(() -> done(quarantine.replay(TenantId.of(tenant), curable, "op")))
                .hasMessageContaining("IllegalStateException");
        store.cure("poison-7");
        assertThat(done(quarantine.replay(TenantId.of(tenant), curable, "op")).state())
                .isEqualTo(QuarantineState.REPLAYED);
        assertThat(done(quarantine.discard(TenantId.of(tenant), id(held, "poison-57"), "op"))
                        .settledBy())
                .isEqualTo("op");
        assertThat(stored(tenant)).isEqualTo(148);
        assertThat(held())
                .extracting(QuarantinedEvent::state)
                .containsExactlyInAnyOrder(QuarantineState.REPLAYED, QuarantineState.DISCARDED, QuarantineState.HELD);
        assertThatThrownBy(() -> done(quarantine.discard(TenantId.of(tenant), curable, "op")))
                .hasMessageContaining("no such resource");
    }

    @Test
    void anEventWhoseHeaderNamesAnotherTenantIsHeldForGood() {
        String other = TestTokens.freshTenant();
        double before = twoTenants();
        infra.records()
                .send(List.of(
                        named("mine", tenant),
                        named("strange", other),
                        named("longer", tenant + "a"),
                        record(tenant, codec.encode(Seals.seal(tenant, "without header")))));

        Await.until(PATIENCE, "the others stored", () -> stored(tenant) == 2);
        Await.until(PATIENCE, "two held", () -> held().size() == 2);
        assertThat(held()).extracting(QuarantinedEvent::eventId).containsExactlyInAnyOrder("strange", "longer");
        assertThat(held()).extracting(QuarantinedEvent::reason).allMatch(reason -> reason.startsWith("security: "));
        assertThat(stored(other)).isZero();
        assertThat(twoTenants()).isEqualTo(before + 2);

        UUID strange = id(held(), "strange");
        assertThatThrownBy(() -> done(quarantine.replay(TenantId.of(tenant), strange, "op")))
                .hasMessageContaining("find the sender");
        assertThat(done(quarantine.discard(TenantId.of(tenant), strange, "op")).state())
                .isEqualTo(QuarantineState.DISCARDED);
        assertThat(stored(tenant)).isEqualTo(2);
    }

    @Test
    void aWholeTopicOfTwoTenantsStopsNothing() {
        String other = TestTokens.freshTenant();
        infra.records()
                .send(IntStream.range(0, 60)
                        .mapToObj(i -> named("e" + i, other))
                        .toList());
        infra.records().send(List.of(named("good", tenant)));

        Await.until(PATIENCE, "all held", () -> held().size() == 60);
        Await.until(PATIENCE, "the good one stored", () -> stored(tenant) == 1);
    }

    @Test
    void whenEveryEventFailsTheConsumerStopsInsteadOfQuarantiningATopic() {
        store.breakDown(true);
        send(IntStream.range(0, 60).mapToObj(i -> Seals.seal(tenant, "e" + i)).toList());
        int before = store.calls();

        Await.until(PATIENCE, "tried several times", () -> store.calls() > before + 300);
        assertThat(held()).hasSizeLessThan(20);
        assertThat(stored(tenant)).isZero();

        store.breakDown(false);
        Await.until(PATIENCE, "all stored", () -> stored(tenant) + held().size() == 60);
        assertThat(stored(tenant)).isGreaterThan(40);
    }

    @Test
    void offsetsAreCommittedOnlyAfterTheEffects() {
        Await.until(PATIENCE, "nothing open", () -> infra.records().lag(GROUP) == 0);
        var door = store.shutDoor();
        int before = store.calls();
        send(List.of(Seals.seal(tenant, "e1"), Seals.seal(tenant, "e2")));

        Await.until(PATIENCE, "handler entered", () -> store.calls() > before);
        // Longer than the connector's commit interval of a second.
        long until = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        Await.until(PATIENCE, "some commit intervals", () -> {
            assertThat(infra.records().lag(GROUP)).isPositive();
            return System.nanoTime() > until;
        });
        assertThat(stored(tenant)).isZero();

        door.complete(null);
        Await.until(PATIENCE, "stored", () -> stored(tenant) == 2);
        Await.until(PATIENCE, "committed", () -> infra.records().lag(GROUP) == 0);
    }

    @Test
    void anOutageOfTheDatabaseLosesNothingAndQuarantinesNothing() {
        send(IntStream.range(0, 100)
                .mapToObj(i -> Seals.seal(tenant, "before-" + i))
                .toList());
        infra.postgres().kill();
        send(IntStream.range(0, 400)
                .mapToObj(i -> Seals.seal(tenant, "during-" + i))
                .toList());
        int before = store.calls();
        Await.until(PATIENCE, "tried in vain", () -> store.calls() >= before + 2);

        assertThatThrownBy(this::held).isInstanceOf(DatabaseUnavailable.class);

        infra.postgres().start();

        Await.until(PATIENCE, "all stored", () -> stored(tenant) == 500);
        assertThat(held()).isEmpty();
        Await.until(PATIENCE, "committed", () -> infra.records().lag(GROUP) == 0);
    }

    private void send(List<RemittanceSealed> events) {
        infra.records()
                .send(events.stream()
                        .map(event -> record(tenant, codec.encode(event)))
                        .toList());
    }

    private ProducerRecord<String, byte[]> named(String eventId, String header) {
        byte[] event = codec.encode(Seals.seal(tenant, eventId));
        return TestKafka.record(Topics.REMITTANCE_SEALED, tenant, event, Map.of("ce_tenantid", header));
    }

    private double twoTenants() {
        return registry.counter("overturn.consumer.two.tenants", "channel", "seals")
                .count();
    }

    private static ProducerRecord<String, byte[]> record(String key, byte[] value) {
        return TestKafka.record(Topics.REMITTANCE_SEALED, key, value, Map.of());
    }

    private long stored(String whose) {
        return infra.database("analytics").number("select count(*) from seal where tenant_id = ?", whose);
    }

    private List<QuarantinedEvent> held() {
        return listed(tenant);
    }

    private List<QuarantinedEvent> listed(String whose) {
        return done(quarantine.list(TenantId.of(whose), null, null, 200));
    }

    private static UUID id(List<QuarantinedEvent> held, String eventId) {
        return held.stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst()
                .orElseThrow()
                .quarantineId();
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
