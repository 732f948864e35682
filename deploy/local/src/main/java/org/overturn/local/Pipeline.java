package org.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// Follows remittances from their receipt to the last number they change.
final class Pipeline {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /// How long nothing may move before somebody should look.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// An event has at most two hops after classify (appeal, then analytics) and a reading takes the groups in no
    /// particular order: after three quiet ones in a row nothing can be on its way.
    private static final int QUIET_READINGS = 3;

    private final Api api;
    private final Ports ports;

    Pipeline(Api api, Ports ports) {
        this.api = api;
        this.ports = ports;
    }

    /// @param waiting remittances without a word of being published
    /// @param lag events that some consumer has not done
    /// @param missing claims that were sealed and are not counted
    record Progress(long waiting, long lag, long missing, long counted) {

        boolean isQuiet() {
            return waiting == 0 && lag == 0 && missing == 0;
        }

        String sentence() {
            return "  … %d files to publish, %d events on their way, %d claims counted"
                    .formatted(waiting, lag, counted);
        }
    }

    /// Returns when everything has arrived everywhere.
    void follow(List<String> remittanceIds, Screen screen) {
        try (Lag lag = new Lag(ports.bootstrapServers())) {
            Progress last = look(remittanceIds, lag);
            long moved = System.nanoTime();
            int quiet = 0;
            while (quiet < QUIET_READINGS) {
                screen.progress(last.sentence());
                LockSupport.parkNanos(PAUSE.toNanos());
                Progress now = look(remittanceIds, lag);
                quiet = now.isQuiet() ? quiet + 1 : 0;
                if (!now.equals(last)) {
                    moved = System.nanoTime();
                } else if (!now.isQuiet() && System.nanoTime() - moved > PATIENCE.toNanos()) {
                    throw new ServerFailure("nothing has moved for " + PATIENCE.toMinutes() + " minutes:"
                            + now.sentence() + "; ./overturn status tells more");
                }
                last = now;
            }
        }
    }

    private Progress look(List<String> remittanceIds, Lag lag) {
        long waiting = remittanceIds.stream().filter(id -> !isPublished(id)).count();
        long behind = lag.total();
        JsonNode reconciliation = api.fetch(Service.ANALYTICS, "/v1/reconciliation");
        return new Progress(
                waiting,
                behind,
                reconciliation.path("missingClaims").asLong(),
                reconciliation.path("claims").asLong());
    }

    private boolean isPublished(String remittanceId) {
        JsonNode receipt = api.fetch(Service.INGEST, "/v1/remittances/" + remittanceId);
        return receipt.path("publication").path("state").asText().equals("published");
    }
}
