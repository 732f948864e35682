package org.overturn.bench.chaos;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The command line of `./overturn chaos`.
///
/// @param isLong whether the long set runs
/// @param seed of everything that is by chance
/// @param trials crashes to be had, none for the set's own number
/// @param only numbers of faults, all when empty
/// @param seededBugs whether bugs are seeded and looked for instead
/// @param report where the reports go, without their endings; none for the screen alone
/// @param data where data and logs go, none for a temporary folder that is deleted when all was sound
record ChaosOptions(
        boolean isLong,
        long seed,
        Optional<Integer> trials,
        Set<String> only,
        boolean seededBugs,
        Optional<Path> report,
        Optional<Path> data) {

    private static final int SHORT_TRIALS = 150;
    private static final int LONG_TRIALS = 3_000;

    ChaosOptions {
        only = Set.copyOf(only);
    }

    int crashes() {
        return trials.orElse(isLong ? LONG_TRIALS : SHORT_TRIALS);
    }

    boolean wants(String fault) {
        return only.isEmpty() || only.contains(fault);
    }

    /// A run in which something that was asked for does not come up proves nothing.
    ///
    /// @param there what the run has of it
    /// @throws IllegalArgumentException naming what is missing
    void demand(Collection<String> there) {
        Set<String> missing = new TreeSet<>(only);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("nothing in this set is called " + String.join(", ", missing));
        }
    }

    String set() {
        return isLong ? "long" : "short";
    }

    /// What has to be typed to do it again.
    String command() {
        StringBuilder command =
                new StringBuilder("./overturn chaos ").append(seededBugs ? "--seeded-bugs" : "--" + set());
        command.append(" --seed ").append(seed);
        trials.ifPresent(number -> command.append(" --trials ").append(number));
        if (!only.isEmpty()) {
            command.append(" --only ").append(String.join(",", new TreeSet<>(only)));
        }
        return command.toString();
    }

    /// @throws IllegalArgumentException with a sentence for who typed it
    static ChaosOptions parse(List<String> arguments, long chance) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        boolean isLong = false;
        boolean seededBugs = false;
        long seed = chance;
        Optional<Integer> trials = Optional.empty();
        Optional<Path> report = Optional.empty();
        Optional<Path> data = Optional.empty();
        Set<String> only = new TreeSet<>();
        while (!rest.isEmpty()) {
            String next = rest.pop();
            switch (next) {
                case "--short" -> isLong = false;
                case "--long" -> isLong = true;
                case "--seeded-bugs" -> seededBugs = true;
                case "--seed" -> seed = number(next, rest);
                case "--trials" -> trials = Optional.of((int) number(next, rest));
                case "--only" -> only.addAll(List.of(value(next, rest).split(",")));
                case "--report" -> report = Optional.of(Path.of(value(next, rest)));
                case "--data" -> data = Optional.of(Path.of(value(next, rest)));
                default -> throw new IllegalArgumentException("unknown option " + next);
            }
        }
        return new ChaosOptions(isLong, seed, trials, only, seededBugs, report, data);
    }

    private static long number(String option, Deque<String> rest) {
        try {
            return Long.parseUnsignedLong(value(option, rest));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " wants a number", e);
        }
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return rest.pop();
    }
}
