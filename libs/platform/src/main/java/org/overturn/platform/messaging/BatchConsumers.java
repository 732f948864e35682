package org.overturn.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.overturn.events.Event;

/// Makes the consumers of a service's channels.
@ApplicationScoped
public class BatchConsumers {

    private final Parts parts;
    private final ConcurrentMap<String, BatchConsumer<?>> consumers = new ConcurrentHashMap<>();

    BatchConsumers(
            Vertx vertx,
            EventCodec codec,
            DeadLetters deadLetters,
            Quarantine quarantine,
            Gate gate,
            MeterRegistry meters,
            Clock clock,
            ConsumerConfig config) {
        this.parts = new Parts(vertx, codec, deadLetters, quarantine, gate, meters, clock, config);
    }

    /// A consumer of this channel; make it once, in the constructor of the bean with the `@Incoming` method.
    public <T extends Event> BatchConsumer<T> of(String channel, Class<T> type, BatchHandler<T> handler) {
        return add(channel, type, events(handler), parts);
    }

    /// A consumer of this channel that does without some fields.
    public <T extends Event> BatchConsumer<T> of(
            String channel, Class<T> type, Unread unread, BatchHandler<T> handler) {
        return add(channel, type, events(handler), parts.passingOver(unread));
    }

    /// A consumer of this channel whose handler also needs the bytes in which events came.
    public <T extends Event> BatchConsumer<T> ofEncoded(
            String channel, Class<T> type, BatchHandler<Encoded<T>> handler) {
        return add(channel, type, handler, parts);
    }

    private static <T extends Event> BatchHandler<Encoded<T>> events(BatchHandler<T> handler) {
        return batch -> handler.handle(batch.stream().map(Encoded::event).toList());
    }

    private <T extends Event> BatchConsumer<T> add(
            String channel, Class<T> type, BatchHandler<Encoded<T>> handler, Parts needed) {
        BatchConsumer<T> consumer = new BatchConsumer<>(channel, type, handler, needed);
        consumers.put(channel, consumer);
        return consumer;
    }

    Optional<BatchConsumer<?>> find(String channel) {
        return Optional.ofNullable(consumers.get(channel));
    }

    Collection<BatchConsumer<?>> all() {
        return consumers.values();
    }

    /// What consumers share.
    record Parts(
            Vertx vertx,
            EventCodec codec,
            DeadLetters deadLetters,
            Quarantine quarantine,
            Gate gate,
            MeterRegistry meters,
            Clock clock,
            ConsumerConfig config) {

        Parts passingOver(Unread unread) {
            return new Parts(vertx, codec.passingOver(unread), deadLetters, quarantine, gate, meters, clock, config);
        }
    }
}
