package org.overturn.bench.chaos.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers violations; of a kind that repeats itself a few are enough.
final class Findings {

    private static final int MOST = 40;

    private final List<Violation> found = new ArrayList<>();

    void add(String invariant, String what) {
        if (found.size() < MOST) {
            found.add(new Violation(invariant, what));
        }
    }

    void same(String invariant, String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            add(invariant, what + ": " + expected + " expected, not " + actual);
        }
    }

    /// Each side has what the other has.
    void sameSet(String invariant, String what, Set<String> expected, Set<String> actual) {
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(actual);
        missing.forEach(one -> add(invariant, what + " has lost " + one));
        Set<String> extra = new HashSet<>(actual);
        extra.removeAll(expected);
        extra.forEach(one -> add(invariant, what + " has made up " + one));
    }

    List<Violation> all() {
        return List.copyOf(found);
    }
}
