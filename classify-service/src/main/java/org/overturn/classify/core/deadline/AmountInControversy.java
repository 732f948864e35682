package org.overturn.classify.core.deadline;

import java.util.Map;
import java.util.TreeMap;

/// The least amount for which a step is open, by calendar year of the request; a year without a figure takes the last
/// one before it.
/// Source: 42 CFR 405.1006, indexed every January
public record AmountInControversy(Map<Integer, Long> centsByYear) {

    /// Any amount will do.
    public static final AmountInControversy NONE = new AmountInControversy(Map.of());

    public AmountInControversy {
        centsByYear = Map.copyOf(centsByYear);
    }

    /// Whether the amount is enough in that year.
    public boolean isMet(int year, long cents) {
        if (centsByYear.isEmpty()) {
            return true;
        }
        var floor = new TreeMap<>(centsByYear).floorEntry(year);
        return floor == null || cents >= floor.getValue();
    }
}
