package org.overturn.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.check.Violation;
import org.overturn.bench.chaos.fault.Struck;

/// What came of one round: load, faults, and the check of all invariants.
///
/// @param number counted from one
/// @param fault its number in the matrix
/// @param name what it does
/// @param struck what it did
/// @param files accepted
/// @param claims in them
/// @param records read from the topics
/// @param repeated records that were told before: harmless, as they change nothing
/// @param recovery from the moment when everything was up again until nothing was on its way
/// @param took the whole round
/// @param violations what must never be
record Round(
        int number,
        String fault,
        String name,
        Struck struck,
        long files,
        long claims,
        long records,
        long repeated,
        Duration recovery,
        Duration took,
        List<Violation> violations) {

    Round {
        violations = List.copyOf(violations);
    }

    /// The same round with one violation more, if it took too long to recover.
    Round judged(boolean isLong) {
        List<Violation> all = new ArrayList<>(violations);
        Gates.slow(fault, recovery, isLong).ifPresent(all::add);
        return new Round(number, fault, name, struck, files, claims, records, repeated, recovery, took, all);
    }

    boolean isSound() {
        return violations.isEmpty();
    }
}
