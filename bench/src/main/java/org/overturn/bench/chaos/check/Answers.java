package org.overturn.bench.chaos.check;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.overturn.testkit.server.ServerFailure;

/// What Kafka answers to its administrator.
public final class Answers {

    private Answers() {}

    /// The answer; fails with [ServerFailure] when there is none.
    public static <T> T to(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException | KafkaException e) {
            throw new ServerFailure("Kafka does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }

    /// Something to wait for.
    @FunctionalInterface
    public interface Question<T> {
        /// Asks and waits.
        T ask() throws ExecutionException, InterruptedException;
    }
}
