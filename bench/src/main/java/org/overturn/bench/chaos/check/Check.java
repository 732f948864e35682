package org.overturn.bench.chaos.check;

import java.util.List;
import java.util.stream.Stream;

/// Looks for violations of some invariants.
@FunctionalInterface
public interface Check {

    /// What it finds.
    List<Violation> violations(Evidence evidence);

    /// All of them, over the same evidence.
    static List<Violation> all(Evidence evidence) {
        return Stream.of(
                        new Receipts(),
                        new Conservation(),
                        new Wire(),
                        new Rollups(),
                        new Work(),
                        new Held(),
                        new Walls())
                .flatMap(check -> check.violations(evidence).stream())
                .toList();
    }
}
