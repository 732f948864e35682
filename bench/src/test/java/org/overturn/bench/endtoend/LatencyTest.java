package org.overturn.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Percentiles of few times.
class LatencyTest {

    @Test
    void aPercentileIsATimeThatWasMeasured() {
        List<Long> micros =
                LongStream.rangeClosed(1, 100).map(it -> it * 1_000).boxed().toList();

        Latency latency = Latency.of("files", micros);

        assertThat(latency.p50Millis()).isEqualTo(50);
        assertThat(latency.p99Millis()).isEqualTo(99);
        assertThat(latency.mostMillis()).isEqualTo(100);
    }

    @Test
    void ofOneTimeEveryPercentileIsThatTime() {
        Latency latency = Latency.of("a file", List.of(7_000L));

        assertThat(latency.p50Millis()).isEqualTo(7);
        assertThat(latency.p99Millis()).isEqualTo(7);
    }
}
