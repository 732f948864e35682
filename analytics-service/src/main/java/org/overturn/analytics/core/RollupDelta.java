package org.overturn.analytics.core;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a batch changes in the rollups: new contributions less old ones, summed up before the database sees them.
public final class RollupDelta {

    private final Map<RollupKey, Measures> changes = new HashMap<>();

    /// Adds what a fact contributes.
    public void add(ClaimFact fact) {
        Contributions.of(fact, (key, measures) -> changes.merge(key, measures, Measures::plus));
    }

    /// Takes away what a fact has contributed.
    public void subtract(ClaimFact fact) {
        Contributions.of(fact, (key, measures) -> changes.merge(key, measures.negated(), Measures::plus));
    }

    /// The changes in the order of their keys; rows that come out even are left out.
    public SortedMap<RollupKey, Measures> changes() {
        SortedMap<RollupKey, Measures> real = new TreeMap<>(changes);
        real.values().removeIf(Measures.ZERO::equals);
        return real;
    }
}
