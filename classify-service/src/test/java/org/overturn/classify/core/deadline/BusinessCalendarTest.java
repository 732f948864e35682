package org.overturn.classify.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07",
                "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2027-12-31", "2026-07-04", "2026-07-05"
            })
    void federalHolidaysTheirObservedDaysAndWeekendsAreNoBusinessDays(String day) {
        assertThat(BusinessCalendar.isBusinessDay(LocalDate.parse(day))).isFalse();
    }

    @Test
    void aDeadlineOnALongWeekendRollsToTheTuesday() {
        assertThat(BusinessCalendar.onOrAfter(LocalDate.of(2026, 5, 23))).isEqualTo(LocalDate.of(2026, 5, 26));
    }

    @Test
    void businessDaysAreCountedFromTheDayAfter() {
        assertThat(BusinessCalendar.plus(LocalDate.of(2026, 3, 6), 1)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(BusinessCalendar.plus(LocalDate.of(2026, 3, 2), 30)).isEqualTo(LocalDate.of(2026, 4, 13));
    }
}
