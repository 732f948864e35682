package org.overturn.classify.core.deadline;

import java.time.LocalDate;

/// In what a limit is counted.
public enum LimitUnit {
    CALENDAR_DAY,
    /// Monday to Friday without federal holidays.
    BUSINESS_DAY,
    MONTH,
    YEAR,
    /// 31 December of the year after the trigger; the value is not used.
    DEC31_FOLLOWING_YEAR,
    /// The rule gives no date: somebody else acts, or another table decides.
    NO_DATE;

    /// The last day, counted from the day after the trigger.
    public LocalDate after(LocalDate trigger, int value) {
        return switch (this) {
            case CALENDAR_DAY -> trigger.plusDays(value);
            case BUSINESS_DAY -> BusinessCalendar.plus(trigger, value);
            case MONTH -> trigger.plusMonths(value);
            case YEAR -> trigger.plusYears(value);
            case DEC31_FOLLOWING_YEAR -> LocalDate.of(trigger.getYear() + 1, 12, 31);
            case NO_DATE -> trigger;
        };
    }
}
