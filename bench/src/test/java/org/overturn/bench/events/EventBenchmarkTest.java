package org.overturn.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.bench.generate.Recipe;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.EventCodec;

/// What is encoded is what is decoded.
class EventBenchmarkTest {

    @Test
    void theEventsGoThroughTheCodecUnchanged() {
        EventCodec codec = new EventCodec();
        List<ClaimAdjudicated> adjudicated = SampleEvents.adjudicated(Recipe.of(1, 100));
        List<ClaimAssessed> assessed = SampleEvents.assessed(adjudicated);

        assertThat(adjudicated).hasSize(100);
        assertThat(adjudicated)
                .allSatisfy(it -> assertThat(codec.decode(codec.encode(it), ClaimAdjudicated.class))
                        .isEqualTo(it));
        assertThat(assessed)
                .allSatisfy(it -> assertThat(codec.decode(codec.encode(it), ClaimAssessed.class))
                        .isEqualTo(it));
        assertThat(assessed).anyMatch(it -> it.current().verdict().isDenial());
    }
}
