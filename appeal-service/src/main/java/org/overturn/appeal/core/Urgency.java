package org.overturn.appeal.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How near the last day is, and by how much that lifts an item.
public enum Urgency {
    /// The last day has passed; an exception or good cause may still be found.
    OVERDUE(25, "the last day has passed"),
    THIS_WEEK(200, "the last day is within seven days"),
    THIS_MONTH(130, "the last day is within thirty days"),
    LATER(100, "the last day is more than thirty days away"),
    UNKNOWN(100, "no deadline is known");

    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 30;

    private final int weightPercent;
    private final String words;

    Urgency(int weightPercent, String words) {
        this.weightPercent = weightPercent;
        this.words = words;
    }

    /// The urgency on a day.
    public static Urgency of(@Nullable LocalDate dueDate, LocalDate today) {
        if (dueDate == null) {
            return UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(today, dueDate);
        if (days < 0) {
            return OVERDUE;
        }
        if (days <= WEEK_DAYS) {
            return THIS_WEEK;
        }
        return days <= MONTH_DAYS ? THIS_MONTH : LATER;
    }

    /// Weight of the expected cents in the score, in percent. Our assumption: a week's right is worth twice as much
    /// attention as one that lasts.
    public int weightPercent() {
        return weightPercent;
    }

    /// For explanations.
    public String words() {
        return words;
    }
}
