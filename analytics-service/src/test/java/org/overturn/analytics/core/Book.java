package org.overturn.analytics.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.overturn.analytics.Claim;

/// Keeps facts and rollups as the store does, in memory.
final class Book {

    private final Map<String, ClaimFact> facts = new TreeMap<>();
    private final SortedMap<RollupKey, Measures> rollups = new TreeMap<>();

    void batch(List<Claim> claims) {
        List<ClaimFact> latest = Replacement.latest(
                claims.stream().map(Claim::event).map(FactReader::read).toList());
        List<Replacement> replacements = Replacement.of(latest, facts.values());
        Replacement.delta(replacements).changes().forEach((key, change) -> rollups.merge(key, change, Measures::plus));
        replacements.forEach(it -> facts.put(it.after().claimKey(), it.after()));
    }

    /// The rollups that are not zero.
    SortedMap<RollupKey, Measures> rollups() {
        SortedMap<RollupKey, Measures> real = new TreeMap<>(rollups);
        real.values().removeIf(Measures.ZERO::equals);
        return real;
    }

    /// The rollups counted anew from the facts.
    SortedMap<RollupKey, Measures> recount() {
        RollupDelta all = new RollupDelta();
        facts.values().forEach(all::add);
        return all.changes();
    }

    Measures sum(Dimension dimension) {
        return new ArrayList<>(rollups.entrySet())
                .stream()
                        .filter(it -> it.getKey().dimension() == dimension)
                        .map(Map.Entry::getValue)
                        .reduce(Measures.ZERO, Measures::plus);
    }

    Measures sum(Dimension dimension, String key) {
        return new ArrayList<>(rollups.entrySet())
                .stream()
                        .filter(it -> it.getKey().dimension() == dimension
                                && it.getKey().key().equals(key))
                        .map(Map.Entry::getValue)
                        .reduce(Measures.ZERO, Measures::plus);
    }

    Measures on(java.time.LocalDate day) {
        return rollups.entrySet().stream()
                .filter(it -> it.getKey().dimension() == Dimension.TOTAL
                        && it.getKey().day().equals(day))
                .map(Map.Entry::getValue)
                .reduce(Measures.ZERO, Measures::plus);
    }
}
