package org.overturn.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatesTest {

    @Test
    void aServiceIsBackSoonerThanABroker() {
        assertThat(Gates.slow("F-01", Duration.ofSeconds(21), false)).isPresent();
        assertThat(Gates.slow("F-04", Duration.ofSeconds(21), false)).isEmpty();
        assertThat(Gates.slow("F-04", Duration.ofSeconds(61), false))
                .hasValueSatisfying(slow -> assertThat(slow.what()).contains("61 s", "60"));
    }

    @Test
    void theLongSetBearsTwiceAsMuch() {
        assertThat(Gates.slow("F-06", Duration.ofSeconds(59), true)).isEmpty();
        assertThat(Gates.slow("F-06", Duration.ofSeconds(61), true)).isPresent();
    }
}
