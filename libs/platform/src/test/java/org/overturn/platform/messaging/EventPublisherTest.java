package org.overturn.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.overturn.events.RemittanceSealed;
import org.overturn.events.Topics;
import org.overturn.platform.sample.SampleService;
import org.overturn.platform.sample.Seals;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestTokens;

@SampleService
class EventPublisherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EventPublisher publisher;

    @Inject
    Vertx vertx;

    @Test
    void anEventTravelsWithItsCloudEventsHeaders() {
        String tenant = TestTokens.freshTenant();

        publisher.publish(List.of(Seals.seal(tenant, "e1"))).await().atMost(PATIENCE);

        ConsumerRecord<String, byte[]> told = told(r -> isOf(r, tenant)).getFirst();
        assertThat(told.key()).isEqualTo("remittance-e1");
        assertThat(told.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .contains(
                        "ce_specversion=1.0",
                        "ce_id=e1",
                        "ce_source=urn:overturn:analytics",
                        "ce_type=" + RemittanceSealed.TYPE,
                        "ce_tenantid=" + tenant,
                        "content-type=application/json")
                .anyMatch(header -> header.matches("ce_time=20[0-9-]+T[0-9:.]+Z"));
    }

    @Test
    void jsonThatIsAtHandTravelsAsItIs() {
        String tenant = TestTokens.freshTenant();
        byte[] json = ("{\"said\":\"" + tenant + "\"}").getBytes(UTF_8);

        publisher
                .publishAsEncoded(List.of(new Encoded<>(Seals.seal(tenant, "e2"), json)))
                .await()
                .atMost(PATIENCE);

        ConsumerRecord<String, byte[]> told = told(r -> isOf(r, tenant)).getFirst();
        assertThat(told.key()).isEqualTo("remittance-e2");
        assertThat(told.value()).isEqualTo(json);
    }

    @Test
    void anEventOfSeveralMegabytesTravelsAsWell() {
        String tenant = TestTokens.freshTenant();
        byte[] large = new byte[5_000_000];
        OutgoingEvent event = new OutgoingEvent(
                Topics.REMITTANCE_SEALED, tenant, "large", "urn:test", "test", Instant.EPOCH, tenant, large);

        publisher.publishEncoded(List.of(event)).await().atMost(PATIENCE);

        assertThat(told(r -> tenant.equals(r.key())))
                .singleElement()
                .extracting(r -> r.value().length)
                .isEqualTo(large.length);
    }

    @Test
    void theCallerGoesOnInItsOwnContext() throws Exception {
        CompletableFuture<Boolean> same = new CompletableFuture<>();
        Context caller = vertx.getOrCreateContext();
        String tenant = TestTokens.freshTenant();

        caller.runOnContext(ignored -> publisher
                .publish(List.of(Seals.seal(tenant, "e1")))
                .subscribe()
                .with(
                        done -> same.complete(caller.equals(Vertx.currentContext()) && Context.isOnEventLoopThread()),
                        same::completeExceptionally));

        assertThat(same.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothingToSendIsDoneAtOnce() {
        publisher.publish(List.of()).await().atMost(PATIENCE);
    }

    @Test
    void aBrokerThatIsAwayIsToldAsUnavailableAfterOneWaitAndNotOnePerEvent() {
        Map<String, Object> nobodyThere = Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 300);
        try (var producer = new KafkaProducer<>(nobodyThere, new StringSerializer(), new ByteArraySerializer())) {
            Acknowledgements acknowledgements = new Acknowledgements(producer, vertx);
            long start = System.nanoTime();
            acknowledgements.sendAll(IntStream.range(0, 100)
                    .mapToObj(i -> new ProducerRecord<>(Topics.REMITTANCE_SEALED, "k", new byte[] {1}))
                    .toList());

            assertThatThrownBy(() -> acknowledgements
                            .all()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(5, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(BrokerUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> told(Predicate<ConsumerRecord<String, byte[]>> ours) {
        return Infra.shared()
                .records()
                .readUntil(
                        Topics.REMITTANCE_SEALED,
                        PATIENCE,
                        read -> read.stream().anyMatch(ours))
                .stream()
                .filter(ours)
                .toList();
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> told, String tenant) {
        return new String(told.value(), UTF_8).contains(tenant);
    }
}
