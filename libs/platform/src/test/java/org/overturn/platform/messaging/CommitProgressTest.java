package org.overturn.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class CommitProgressTest {

    private final CommitProgress progress = new CommitProgress();

    @Test
    void nothingIsDueBeyondABatchThatIsNotDone() {
        progress.received(end(10, 1));
        progress.received(end(20, 1));
        progress.received(end(30, 1));

        progress.done(end(20, 1));
        assertThat(progress.isDue()).isFalse();

        progress.done(end(10, 1));
        assertThat(progress.due()).contains(end(20, 1));
    }

    @Test
    void whatIsCommittedIsDueNoMoreUnlessMoreWasDoneMeanwhile() {
        progress.received(end(10, 1));
        progress.done(end(10, 1));
        progress.received(end(20, 1));
        OffsetAndMetadata underWay = progress.due().orElseThrow();
        progress.done(end(20, 1));

        progress.committed(underWay);
        assertThat(progress.due()).contains(end(20, 1));

        progress.committed(end(20, 1));
        assertThat(progress.isDue()).isFalse();
    }

    @Test
    void afterACutOnlyWhatIsInTheNewLogIsProgress() {
        progress.received(end(10, 1));
        progress.done(end(10, 1));
        progress.received(end(20, 1));

        progress.received(end(15, 2));
        progress.done(end(20, 1));
        assertThat(progress.isDue()).isFalse();

        progress.done(end(15, 2));
        assertThat(progress.due()).contains(end(15, 2));
    }

    private static OffsetAndMetadata end(long offset, int epoch) {
        return new OffsetAndMetadata(offset, Optional.of(epoch), "");
    }
}
