package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-05-09, OVERDUE, 25",
        "2026-05-10, THIS_WEEK, 200",
        "2026-05-17, THIS_WEEK, 200",
        "2026-05-18, THIS_MONTH, 130",
        "2026-06-09, THIS_MONTH, 130",
        "2026-06-10, LATER, 100",
        ", UNKNOWN, 100"
    })
    void theNearerTheLastDayTheHigherTheScoreUntilItHasPassed(LocalDate due, Urgency urgency, long score) {
        Priority priority = Priority.on(TODAY, new Expectation(50, 10_000, "2026.1/other"), due);

        assertThat(priority.urgency()).isEqualTo(urgency);
        assertThat(priority.score()).isEqualTo(score);
    }

    @Test
    void theScoreExplainsItself() {
        Priority priority = Priority.on(TODAY, new Expectation(55, 5_500, "2026.1/authorization"), TODAY.plusDays(3));

        assertThat(priority.reasons())
                .containsExactly(
                        "Work on denials of this kind brings the money in 55 of 100 cases (table 2026.1/authorization).",
                        "Urgency weighs 200 percent: the last day is within seven days.");
    }
}
