package org.overturn.appeal.core;

/// What work on an item can be expected to bring.
///
/// @param chancePercent chance that the denial is overturned
/// @param expectedCents cents at stake times the chance, rounded down; zero once there is nothing left to work
/// @param basis version and row of the table of chances
public record Expectation(int chancePercent, long expectedCents, String basis) {

    /// The expectation of an item as it stands.
    public static Expectation of(WorkItem item, OverturnChances chances) {
        OverturnChances.Row row = chances.rowFor(item.denial());
        long atStake = item.state() instanceof WorkState.Active ? item.denial().atStakeCents() : 0;
        // Dividing first keeps every amount of cents within a long.
        long expected = atStake / 100 * row.percent() + atStake % 100 * row.percent() / 100;
        return new Expectation(row.percent(), expected, chances.version() + "/" + row.id());
    }
}
