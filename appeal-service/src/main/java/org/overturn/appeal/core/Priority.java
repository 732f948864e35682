package org.overturn.appeal.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an item should be worked before or after others.
///
/// @param score expected dollars, weighted by urgency; the higher the sooner
/// @param expectedCents what the work can be expected to bring
/// @param chancePercent chance that the denial is overturned
/// @param urgency how near the last day is
/// @param basis version and row of the table of chances
/// @param reasons the score in sentences
public record Priority(
        long score, long expectedCents, int chancePercent, Urgency urgency, String basis, List<String> reasons) {

    public Priority {
        reasons = List.copyOf(reasons);
    }

    /// The priority on a day.
    public static Priority on(LocalDate today, Expectation expectation, @Nullable LocalDate dueDate) {
        Urgency urgency = Urgency.of(dueDate, today);
        long dollars = expectation.expectedCents() / 100;
        return new Priority(
                dollars * urgency.weightPercent() / 100,
                expectation.expectedCents(),
                expectation.chancePercent(),
                urgency,
                expectation.basis(),
                List.of(
                        "Work on denials of this kind brings the money in " + expectation.chancePercent()
                                + " of 100 cases (table " + expectation.basis() + ").",
                        "Urgency weighs " + urgency.weightPercent() + " percent: " + urgency.words() + "."));
    }
}
