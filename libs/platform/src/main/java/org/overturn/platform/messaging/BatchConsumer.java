package org.overturn.platform.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.overturn.events.Event;

/// Takes a channel's batches, one at a time. Its Uni is done when every record has taken effect, or is in the dead
/// letters or the quarantine; only then does the connector commit the offsets. Until then it tries again in place and
/// the channel is held back. Made by [BatchConsumers#of].
public final class BatchConsumer<T extends Event> {

    private final String channel;
    private final Class<T> type;
    private final BatchHandler<Encoded<T>> handler;
    private final BatchConsumers.Parts parts;
    private final Health health;
    private final Retries retries;
    private final Meters meters;

    private final Breaker breaker;

    BatchConsumer(String channel, Class<T> type, BatchHandler<Encoded<T>> handler, BatchConsumers.Parts parts) {
        this.channel = channel;
        this.type = type;
        this.handler = handler;
        this.parts = parts;
        this.health = new Health(parts.clock());
        this.retries = new Retries(parts.vertx(), channel, health, parts.config());
        this.breaker = new Breaker(parts.config().breakerEvents());
        this.meters = new Meters(parts.meters(), channel);
    }

    /// Give it to the service's `@Incoming` method as is.
    public Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return parts.gate()
                .pass(() -> Multi.createFrom()
                        .iterable(Portions.of(records))
                        .onItem()
                        .transformToUniAndConcatenate(this::take)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> take(List<ConsumerRecord<String, byte[]>> portion) {
        return decode(portion)
                .chain(batch -> buryDeadLetters(batch.deadLetters())
                        .chain(() -> turnAway(batch.strangers()))
                        .replaceWith(batch.events()))
                .chain(this::settle);
    }

    String channel() {
        return channel;
    }

    Health health() {
        return health;
    }

    /// One event again, for an operator; fails as the handler fails.
    Uni<Void> replay(byte[] payload) {
        return Uni.createFrom()
                .deferred(() ->
                        handler.handle(List.of(new Encoded<>(parts.codec().decode(payload, type), payload))));
    }

    private Uni<Decoded<T>> decode(List<ConsumerRecord<String, byte[]>> records) {
        Vertx vertx = parts.vertx();
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> Decoded.of(records, parts.codec(), type), false)
                        .toCompletionStage());
    }

    private Uni<Void> buryDeadLetters(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Log.errorf("Undecodable records go to the dead letters; channel=%s count=%d", channel, letters.size());
        return retries.untilDone(() -> parts.deadLetters().bury(letters)).invoke(() -> meters.buried(letters.size()));
    }

    /// Whoever has sent them is no fault of ours, however many there are: the breaker is not asked.
    private Uni<Void> turnAway(List<Received<T>> strangers) {
        if (strangers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        strangers.forEach(one -> Log.warnf(
                "A record names two tenants and goes to the quarantine; channel=%s partition=%d offset=%d",
                channel, one.source().partition(), one.source().offset()));
        List<Poison> held =
                strangers.stream().map(one -> Poison.ofTwoTenants(channel, one)).toList();
        return retries.untilDone(() -> parts.quarantine().hold(held)).invoke(() -> meters.turnedAway(held.size()));
    }

    private Uni<Void> settle(List<Received<T>> batch) {
        return batch.isEmpty() ? Uni.createFrom().voidItem() : retries.untilDone(() -> attempt(batch));
    }

    private Uni<Void> attempt(List<Received<T>> batch) {
        long startNanos = System.nanoTime();
        return new Isolation<>(channel, handler)
                .run(batch)
                .chain(poison -> quarantine(poison, batch.size()))
                .invoke(() -> meters.processed(batch.size(), System.nanoTime() - startNanos));
    }

    private Uni<Void> quarantine(List<Poison> poison, int batchSize) {
        if (breaker.trips(poison, batchSize)) {
            return Uni.createFrom()
                    .failure(() -> new StoppedByPoison(poison.getFirst().reason()));
        }
        return hold(poison).invoke(() -> breaker.settled(poison, batchSize));
    }

    private Uni<Void> hold(List<Poison> poison) {
        if (poison.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        poison.forEach(one -> Log.errorf(
                "Event goes to the quarantine; channel=%s eventId=%s reason=%s",
                channel, one.event().eventId(), one.reason()));
        return parts.quarantine().hold(poison).invoke(() -> meters.quarantined(poison.size()));
    }
}
