package org.overturn.bench.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void theTableHasAtLeastTheStepsOfTheFaultMatrix() {
        assertThat(Steps.table().all()).hasSizeGreaterThanOrEqualTo(38);
    }

    @Test
    void twoStepsWithOneNumberAreRefused() {
        Step step = Step.parse("1,ingest,a.B,c,before,what");

        assertThatThrownBy(() -> new Steps(List.of(step, step))).hasMessageContaining("number 1");
    }

    @Test
    void aMethodWithParametersToldIsThatOverloadAlone() {
        Place place = new Place("a.B", "c/2");

        assertThat(place.matches("c", 2)).isTrue();
        assertThat(place.matches("c", 3)).isFalse();
        assertThat(new Place("a.B", "c").matches("c", 3)).isTrue();
    }
}
