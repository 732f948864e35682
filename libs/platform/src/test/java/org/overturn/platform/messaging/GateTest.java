package org.overturn.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;

class GateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void aShutdownWaitsForTheBatchInFlightAndLetsNoOtherIn() throws Exception {
        Gate gate = new Gate(patience(PATIENCE));
        CompletableFuture<Void> work = new CompletableFuture<>();
        var inFlight = gate.pass(() -> Uni.createFrom().completionStage(work)).subscribeAsCompletionStage();
        var shutdown = CompletableFuture.runAsync(() -> gate.close(new ShutdownEvent()));
        Await.until(PATIENCE, "closed", gate::isClosed);

        var late = gate.pass(() -> Uni.createFrom().voidItem()).subscribeAsCompletionStage();

        assertThat(shutdown).isNotDone();
        assertThat(late).isNotDone();
        work.complete(null);
        shutdown.get(10, TimeUnit.SECONDS);
        assertThat(inFlight).isCompleted();
        assertThat(late).isNotDone();
    }

    @Test
    void aBatchThatDoesNotEndHoldsUpTheShutdownOnlySoLong() {
        Gate gate = new Gate(patience(Duration.ofMillis(100)));
        var _ = gate.pass(() -> Uni.createFrom().nothing()).subscribeAsCompletionStage();

        gate.close(new ShutdownEvent());

        assertThat(gate.isClosed()).isTrue();
    }

    @Test
    void withNothingInFlightAShutdownGoesOnAtOnce() {
        Gate gate = new Gate(patience(Duration.ofDays(1)));
        gate.pass(() -> Uni.createFrom().voidItem()).await().atMost(PATIENCE);

        gate.close(new ShutdownEvent());

        assertThat(gate.isClosed()).isTrue();
    }

    private static ConsumerConfig patience(Duration patience) {
        return new ConsumerConfig() {
            @Override
            public Duration firstPause() {
                return Duration.ofMillis(1);
            }

            @Override
            public Duration longestPause() {
                return Duration.ofMillis(1);
            }

            @Override
            public int breakerEvents() {
                return 20;
            }

            @Override
            public Duration lookEvery() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration shutdownPatience() {
                return patience;
            }
        };
    }
}
