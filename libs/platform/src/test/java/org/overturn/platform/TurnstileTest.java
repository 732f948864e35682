package org.overturn.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;

class TurnstileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Turnstile turnstile = new Turnstile();

    @Test
    void itWaitsForAllWhoAreInsideAndLetsNobodyElseIn() throws Exception {
        assertThat(turnstile.enter()).isTrue();
        assertThat(turnstile.enter()).isTrue();
        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> turnstile.close(PATIENCE));
        Await.until(PATIENCE, "closed", turnstile::isClosed);

        assertThat(turnstile.enter()).isFalse();
        turnstile.leave();
        assertThat(closed).isNotDone();
        turnstile.leave();

        assertThat(closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(turnstile.enter()).isFalse();
    }

    @Test
    void itDoesNotWaitForThoseWhoHaveLeft() {
        turnstile.enter();
        turnstile.leave();

        assertThat(turnstile.close(Duration.ofDays(1))).isTrue();
    }

    @Test
    void itSaysWhenItsPatienceEndedFirst() {
        turnstile.enter();

        assertThat(turnstile.close(Duration.ofMillis(50))).isFalse();
    }
}
