package org.overturn.platform.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.overturn.platform.InfrastructureUnavailable;

/// Tries again until it works, with longer and longer pauses. The pause is a Vert.x timer, so that the next try runs
/// on the context of the first.
final class Retries {

    private final Vertx vertx;
    private final String channel;
    private final Health health;
    private final long firstMillis;
    private final long longestMillis;

    Retries(Vertx vertx, String channel, Health health, ConsumerConfig config) {
        this.vertx = vertx;
        this.channel = channel;
        this.health = health;
        this.firstMillis = config.firstPause().toMillis();
        this.longestMillis = config.longestPause().toMillis();
    }

    <T> Uni<T> untilDone(Supplier<Uni<T>> attempt) {
        return attempt(attempt, firstMillis).invoke(health::working);
    }

    private <T> Uni<T> attempt(Supplier<Uni<T>> attempt, long pauseMillis) {
        return Uni.createFrom().deferred(attempt::get).onFailure().recoverWithUni(failure -> {
            failed(failure, pauseMillis);
            return pause(pauseMillis).chain(() -> attempt(attempt, Math.min(2 * pauseMillis, longestMillis)));
        });
    }

    private void failed(Throwable failure, long pauseMillis) {
        health.failing(failure);
        Duration pause = Duration.ofMillis(pauseMillis);
        if (failure instanceof InfrastructureUnavailable) {
            Log.warnf("Batch waits; channel=%s retryIn=%s cause=%s", channel, pause, failure.getMessage());
        } else {
            Log.errorf("Batch stopped; channel=%s retryIn=%s cause=%s", channel, pause, reason(failure));
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof StoppedByPoison ? String.valueOf(failure.getMessage()) : Poison.reasonOf(failure);
    }

    private Uni<Void> pause(long millis) {
        long jittered = millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1);
        return Uni.createFrom().emitter(due -> vertx.setTimer(Math.max(1, jittered), fired -> due.complete(null)));
    }
}
