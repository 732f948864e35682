package org.overturn.classify.core.deadline;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Business days of the federal government of the United States: Monday to Friday without public holidays and their
/// observed days.
/// Source: 5 USC 6103
public final class BusinessCalendar {

    private BusinessCalendar() {}

    public static boolean isBusinessDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != SATURDAY && weekday != SUNDAY && !isHoliday(day);
    }

    /// The day itself when it is a business day, else the next one.
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// The business day that is so many business days after the day.
    public static LocalDate plus(LocalDate day, int businessDays) {
        LocalDate next = day;
        for (int left = businessDays; left > 0; ) {
            next = next.plusDays(1);
            left -= isBusinessDay(next) ? 1 : 0;
        }
        return next;
    }

    private static boolean isHoliday(LocalDate day) {
        int year = day.getYear();
        return isObserved(day, LocalDate.of(year, 1, 1))
                || isObserved(day, LocalDate.of(year + 1, 1, 1))
                || isObserved(day, LocalDate.of(year, 6, 19))
                || isObserved(day, LocalDate.of(year, 7, 4))
                || isObserved(day, LocalDate.of(year, 11, 11))
                || isObserved(day, LocalDate.of(year, 12, 25))
                || isFloating(day, year);
    }

    private static boolean isFloating(LocalDate day, int year) {
        return switch (day.getMonth()) {
            case JANUARY -> day.equals(LocalDate.of(year, 1, 1).with(dayOfWeekInMonth(3, MONDAY)));
            case FEBRUARY -> day.equals(LocalDate.of(year, 2, 1).with(dayOfWeekInMonth(3, MONDAY)));
            case MAY -> day.equals(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)));
            case SEPTEMBER -> day.equals(LocalDate.of(year, 9, 1).with(dayOfWeekInMonth(1, MONDAY)));
            case OCTOBER -> day.equals(LocalDate.of(year, 10, 1).with(dayOfWeekInMonth(2, MONDAY)));
            case NOVEMBER -> day.equals(LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY)));
            case MARCH, APRIL, JUNE, JULY, AUGUST, DECEMBER -> false;
        };
    }

    /// A holiday on a Saturday is observed on the Friday before, on a Sunday on the Monday after.
    private static boolean isObserved(LocalDate day, LocalDate holiday) {
        LocalDate observed = switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
        };
        return day.equals(observed);
    }
}
