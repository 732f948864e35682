package org.overturn.analytics.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A range of days, both ends included; an open end has no bound.
///
/// @param from first day, null for no bound
/// @param to last day, null for no bound
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

    public Window {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a window ends on or after the day on which it begins");
        }
    }

    /// The days up to and with `asOf`: `days` of them.
    public static Window rolling(int days, LocalDate asOf) {
        return new Window(asOf.minusDays(days - 1L), asOf);
    }
}
