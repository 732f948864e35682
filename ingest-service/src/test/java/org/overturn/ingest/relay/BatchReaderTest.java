package org.overturn.ingest.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.overturn.events.Event;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.ingest.port.Publications.Progress;
import org.overturn.ingest.relay.StoredSets.Step;
import org.overturn.platform.messaging.OutgoingEvent;

/// How a stored file is cut into what goes to Kafka at once.
class BatchReaderTest {

    private static final int CLAIMS_PER_BATCH = 3;

    private final Queue<Step> steps = new ArrayDeque<>();

    @Test
    void aBatchHasSoManyClaimsAndTheLastTakesTheEndAlong() throws IOException {
        claims(0, 7, 100);
        end(0, 7);

        var batches = read(Map.of(0, 0L));

        assertThat(batches).extracting(batch -> batch.claims().size()).containsExactly(3, 3, 1);
        assertThat(batches).extracting(Batch::last).containsExactly(false, false, true);
        assertThat(batches.getFirst().progress()).containsExactly(new Progress(0, 3, false));
        assertThat(batches.getLast().progress()).containsExactly(new Progress(0, 7, true));
        assertThat(batches.getLast().seals()).hasSize(1);
    }

    @Test
    void aLastBatchThatIsFullHasTheSealToo() throws IOException {
        claims(0, 3, 100);
        end(0, 3);

        var batches = read(Map.of(0, 0L));

        assertThat(batches).hasSize(1);
        assertThat(batches.getFirst().claims()).hasSize(3);
        assertThat(batches.getFirst().seals()).hasSize(1);
        assertThat(batches.getFirst().last()).isTrue();
    }

    @Test
    void largeClaimsAreNoMoreThanFitIntoMemory() throws IOException {
        claims(0, 2, BatchReader.MOST_BYTES / 2);
        end(0, 2);
        claims(1, 4, BatchReader.MOST_BYTES);
        end(1, 4);

        var batches = read(Map.of(0, 0L, 1, 0L));

        assertThat(batches).extracting(batch -> batch.claims().size()).containsExactly(2, 1, 1, 1, 1);
    }

    @Test
    void whatIsPublishedAlreadyIsPassedOver() throws IOException {
        claims(0, 2, 100);
        end(0, 2);
        claims(1, 5, 100);
        end(1, 5);

        var batches = read(Map.of(1, 4L));

        assertThat(batches).hasSize(1);
        assertThat(batches.getFirst().claims()).hasSize(1);
        assertThat(batches.getFirst().progress()).containsExactly(new Progress(1, 5, true));
    }

    private List<Batch> read(Map<Integer, Long> open) throws IOException {
        var reader = new BatchReader(steps::remove, BatchReaderTest::outgoing, open, CLAIMS_PER_BATCH);
        List<Batch> batches = new ArrayList<>();
        while (!steps.isEmpty()) {
            batches.add(reader.next());
        }
        return batches;
    }

    private void claims(int transaction, int count, int bytes) {
        for (int claim = 0; claim < count; claim++) {
            steps.add(new Step.Claim(transaction, claim, () -> event(bytes)));
        }
    }

    private void end(int transaction, long claims) {
        steps.add(new Step.End(transaction, claims, () -> List.of(event(10))));
    }

    /// Of a kind that only says how large it is.
    private static Event event(int bytes) {
        return new RemittanceConfirmed("t", "r", 0, "classify", bytes, 0, 0);
    }

    private static OutgoingEvent outgoing(Event event) {
        int bytes = (int) ((RemittanceConfirmed) event).claims();
        return new OutgoingEvent("topic", "key", "id", "source", "type", Instant.EPOCH, "t", new byte[bytes]);
    }
}
