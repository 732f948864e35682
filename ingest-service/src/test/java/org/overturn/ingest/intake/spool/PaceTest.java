package org.overturn.ingest.intake.spool;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long now = 5;
    private final Pace pace = new Pace(1_024, Duration.ofSeconds(30), () -> now);

    @Test
    void aByteASecondIsCutOffAfterOneWindow() {
        assertThatCode(() -> seconds(29, 1)).doesNotThrowAnyException();

        assertThatThrownBy(() -> seconds(1, 1)).isInstanceOf(IOException.class).hasMessageContaining("too slowly");
    }

    @Test
    void whatIsFastEnoughInEveryWindowMayTakeAsLongAsItLikes() {
        assertThatCode(() -> seconds(3_600, 1_024)).doesNotThrowAnyException();
    }

    @Test
    void aFastStartIsNoCreditForLater() throws IOException {
        seconds(30, 1_000_000);

        assertThatThrownBy(() -> seconds(30, 1)).isInstanceOf(IOException.class);
    }

    private void seconds(int count, int bytes) throws IOException {
        for (int i = 0; i < count; i++) {
            now += 1_000_000_000L;
            pace.took(bytes);
        }
    }
}
