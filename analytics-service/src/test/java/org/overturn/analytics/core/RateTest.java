package org.overturn.analytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void aRateHasSixDigits() {
        assertThat(new Rate(1, 3).value()).isEqualTo(new BigDecimal("0.333333"));
        assertThat(new Rate(2, 3).value()).isEqualTo(new BigDecimal("0.666667"));
    }

    @Test
    void ofNothingThereIsNoRate() {
        assertThat(new Rate(0, 0).value()).isNull();
    }

    @Test
    void aRollingWindowHoldsItsLastDayAndAsManyDaysAsItSays() {
        Window window = Window.rolling(7, LocalDate.of(2026, 3, 3));

        assertThat(window).isEqualTo(new Window(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 3, 3)));
    }
}
