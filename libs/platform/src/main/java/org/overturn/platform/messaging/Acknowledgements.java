package org.overturn.platform.messaging;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/// Hands records to the producer and counts what comes back, so that many sends are awaited once.
final class Acknowledgements {

    private final Producer<String, byte[]> producer;
    private final Promise<Void> all;

    /// One more than the records on their way, until the last is handed over.
    private final AtomicInteger open = new AtomicInteger(1);

    private volatile @Nullable Exception failure;

    Acknowledgements(Producer<String, byte[]> producer, Vertx vertx) {
        this.producer = producer;
        // A promise of the caller's context: it completes there, and not on the producer's network thread.
        this.all = ((ContextInternal) vertx.getOrCreateContext()).promise();
    }

    /// Blocks while the producer's buffer is full or metadata is missing: only for a worker thread. Stops at the first
    /// failure, since each further send could block as long.
    @Nullable
    Void sendAll(List<ProducerRecord<String, byte[]>> records) {
        for (ProducerRecord<String, byte[]> next : records) {
            if (failure != null) {
                break;
            }
            open.incrementAndGet();
            var _ = producer.send(next, (metadata, refused) -> settled(refused));
        }
        settled(null);
        return null;
    }

    Future<Void> all() {
        return all.future();
    }

    private void settled(@Nullable Exception refused) {
        if (refused != null) {
            failure = refused;
        }
        if (open.decrementAndGet() == 0) {
            Exception why = failure;
            if (why == null) {
                all.complete();
            } else {
                all.fail(classify(why));
            }
        }
    }

    private static Exception classify(Exception failure) {
        boolean ours = failure instanceof RecordTooLargeException || failure instanceof SerializationException;
        return failure instanceof ApiException && !ours ? new BrokerUnavailable(failure) : failure;
    }
}
