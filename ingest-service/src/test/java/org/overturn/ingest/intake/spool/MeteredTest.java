package org.overturn.ingest.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.overturn.ingest.port.BodyCut;
import org.overturn.ingest.port.ContentDigests;

class MeteredTest {

    private final AtomicLong seconds = new AtomicLong();

    /// What a server's own stream does when it is closed: it reads to the end, however long that takes.
    @Test
    void theRestOfABodyThatDribblesIsNotWaitedFor() throws IOException {
        Metered body = metered(new Dribble());
        assertThat(body.read()).isEqualTo('x');

        assertThatThrownBy(body::close).isInstanceOf(BodyCut.class);

        assertThatCode(body::close).doesNotThrowAnyException();
    }

    @Test
    void theRestOfABodyThatComesIsReadSoThatItsSenderHearsTheAnswer() throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[100_000]);

        metered(bytes).close();

        assertThat(bytes.available()).isZero();
    }

    private Metered metered(InputStream body) {
        Pace pace = new Pace(
                1_024,
                Duration.ofSeconds(30),
                () -> Duration.ofSeconds(seconds.incrementAndGet()).toNanos());
        return new Metered(body, 1 << 20, pace, ContentDigests.NONE);
    }

    /// A byte at a time, for ever; it must not be closed.
    private static final class Dribble extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            target[offset] = 'x';
            return 1;
        }

        @Override
        public void close() {
            throw new AssertionError("this would read on without an end");
        }
    }
}
