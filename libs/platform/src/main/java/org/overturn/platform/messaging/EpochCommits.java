package org.overturn.platform.messaging;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// The commit strategy of every channel: commits now and then what is done, each partition in order, and with the
/// epoch of the leader that wrote it. By that epoch a consumer that starts at a committed offset finds out that the
/// broker has lost the end of its log since then (KIP-320), and goes back to where the loss begins. The connector's
/// own strategies leave it out: a group would go on at an offset from before the loss, and skip what was written
/// below.
public final class EpochCommits implements KafkaCommitHandler {

    /// Its name, for `commit-strategy`.
    public static final String STRATEGY = "with-epoch";

    /// Kafka's own default.
    private static final int DEFAULT_INTERVAL_MILLIS = 5_000;

    /// How long an end waits for its last commit; what is not committed is done again.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String channel;
    private final KafkaConsumer<?, ?> consumer;
    private final Vertx vertx;
    private final long timer;
    private final ConcurrentMap<TopicPartition, CommitProgress> partitions = new ConcurrentHashMap<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    EpochCommits(String channel, Duration interval, Vertx vertx, KafkaConsumer<?, ?> consumer) {
        this.channel = channel;
        this.consumer = consumer;
        this.vertx = vertx;
        this.timer = vertx.setPeriodic(interval.toMillis(), tick -> flush());
    }

    /// Of a batch, its last record of each partition.
    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> last) {
        ConsumerRecord<?, ?> source = source(last);
        partitions
                .computeIfAbsent(partition(source), partition -> new CommitProgress())
                .received(CommitProgress.after(source));
        return Uni.createFrom().item(last);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> last) {
        ConsumerRecord<?, ?> source = source(last);
        // Without progress the partition is somebody else's by now, who does the batch again.
        progress(partition(source)).ifPresent(progress -> progress.done(CommitProgress.after(source)));
        return Uni.createFrom().emitter(context -> last.runOnMessageContext(() -> context.complete(null)));
    }

    /// On the consumer's own thread.
    @Override
    public void partitionsRevoked(Collection<TopicPartition> revoked) {
        try {
            commitDue(consumer.unwrap(), revoked);
        } catch (KafkaException e) {
            Log.warnf("Revoked partitions are not committed; channel=%s cause=%s", channel, name(e));
        }
        partitions.keySet().removeAll(revoked);
    }

    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(timer);
        try {
            consumer.runOnPollingThread(this::commitAll)
                    .subscribeAsCompletionStage()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            Log.warnf("The last offsets are not committed; channel=%s cause=%s", channel, name(e));
        }
    }

    private void flush() {
        if (partitions.values().stream().noneMatch(CommitProgress::isDue) || !busy.compareAndSet(false, true)) {
            return;
        }
        consumer.runOnPollingThread(this::commitAll).subscribe().with(done -> busy.set(false), failure -> {
            busy.set(false);
            Log.warnf("Offsets are committed later; channel=%s cause=%s", channel, name(failure));
        });
    }

    private void commitAll(Consumer<?, ?> client) {
        partitions.keySet().retainAll(client.assignment());
        commitDue(client, partitions.keySet());
    }

    /// Looks and commits on the consumer's thread, so that no partition is given away between the two.
    private void commitDue(Consumer<?, ?> client, Collection<TopicPartition> which) {
        Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
        which.forEach(partition ->
                progress(partition).flatMap(CommitProgress::due).ifPresent(offset -> due.put(partition, offset)));
        if (!due.isEmpty()) {
            commit(client, due);
        }
    }

    private void commit(Consumer<?, ?> client, Map<TopicPartition, OffsetAndMetadata> due) {
        client.commitSync(due);
        due.forEach((partition, offset) -> progress(partition).ifPresent(progress -> progress.committed(offset)));
    }

    private Optional<CommitProgress> progress(TopicPartition partition) {
        return Optional.ofNullable(partitions.get(partition));
    }

    private static ConsumerRecord<?, ?> source(IncomingKafkaRecord<?, ?> record) {
        IncomingKafkaRecordMetadata<?, ?> metadata =
                record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return metadata.getRecord();
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static String name(Throwable failure) {
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getName();
    }

    /// Makes one for each channel; the connector finds it by its name.
    @ApplicationScoped
    @Identifier(STRATEGY)
    static class Factory implements KafkaCommitHandler.Factory {

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            int intervalMillis = config.config()
                    .getOptionalValue(ConsumerConfig.AUTO_COMMIT_INTERVAL_MS_CONFIG, Integer.class)
                    .orElse(DEFAULT_INTERVAL_MILLIS);
            return new EpochCommits(config.getChannel(), Duration.ofMillis(intervalMillis), vertx, consumer);
        }
    }
}
