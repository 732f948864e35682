package org.overturn.platform.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Event;

/// Sends events to Kafka, many at a time, and is done when every one of them is acknowledged by all replicas in sync.
@ApplicationScoped
public class EventPublisher {

    private final Producer<String, byte[]> producer;
    private final EventCodec codec;
    private final Vertx vertx;
    private final Clock clock;
    private final String source;

    EventPublisher(
            Producer<String, byte[]> producer,
            EventCodec codec,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "overturn.service") String service) {
        this.producer = producer;
        this.codec = codec;
        this.vertx = vertx;
        this.clock = clock;
        this.source = "urn:overturn:" + service;
    }

    /// Sends events of the contract, each to its own topic, in order per key.
    ///
    /// @return completes on the caller's context once all are acknowledged; fails with [BrokerUnavailable]
    public Uni<Void> publish(List<? extends Event> events) {
        Instant now = clock.instant();
        return send(() ->
                events.stream().map(event -> outgoing(event, now).toRecord()).toList());
    }

    /// Sends events of the contract as [#publish] does, with the JSON that is at hand.
    ///
    /// @return as [#publish]
    public Uni<Void> publishAsEncoded(List<? extends Encoded<?>> events) {
        Instant now = clock.instant();
        return send(() -> events.stream()
                .map(one -> envelope(one.event(), one.json(), now).toRecord())
                .toList());
    }

    /// Sends events whose bytes are made already.
    ///
    /// @return as [#publish]
    public Uni<Void> publishEncoded(List<OutgoingEvent> events) {
        return send(() -> events.stream().map(OutgoingEvent::toRecord).toList());
    }

    /// The event as it would be sent by [#publish].
    public OutgoingEvent outgoing(Event event, Instant time) {
        return envelope(event, codec.encode(event), time);
    }

    private OutgoingEvent envelope(Event event, byte[] json, Instant time) {
        return new OutgoingEvent(
                event.topic(),
                event.partitionKey(),
                event.eventId(),
                source,
                event.eventType(),
                time,
                event.tenantId(),
                json);
    }

    Uni<Void> send(Records records) {
        return Uni.createFrom().completionStage(() -> {
            Acknowledgements acknowledgements = new Acknowledgements(producer, vertx);
            Future<@Nullable Void> handedOver =
                    vertx.executeBlocking(() -> acknowledgements.sendAll(records.get()), false);
            return handedOver.compose(ignored -> acknowledgements.all()).toCompletionStage();
        });
    }

    /// Makes the records, off the event loop.
    @FunctionalInterface
    interface Records {
        List<ProducerRecord<String, byte[]>> get();
    }
}
