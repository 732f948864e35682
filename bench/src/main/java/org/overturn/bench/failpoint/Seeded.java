package org.overturn.bench.failpoint;

import java.util.List;
import java.util.Locale;

/// A bug put into a service on purpose, to see that the suite finds it.
///
/// @param name what reports call it
/// @param service where
/// @param place class and method; of a rewriting the class alone counts
/// @param behaviour how it misbehaves
/// @param detail what the behaviour needs to know
/// @param meaning the mistake that it stands for
public record Seeded(String name, String service, Place place, Behaviour behaviour, String detail, String meaning) {

    private static final String TO = " => ";

    /// How a method misbehaves.
    public enum Behaviour {
        /// Texts of the class say something else: `from => to`.
        REWRITE,
        /// Does nothing and answers the detail: `null`, `zero`, `true`, `list`; with `every N` only each N-th time.
        SKIP,
        /// Does nothing when the adjustment before the one at hand is empty.
        SKIP_AFTER_GAP,
        /// Does it twice.
        TWICE,
        /// Loses the last element of the argument of this index.
        LOSE_LAST,
        /// Says that it is done before it is.
        DETACH,
        /// Answers another random UUID each time.
        RANDOM_ID,
        /// Answers a clock that is so much ahead: no bug of the service, but what a machine may have.
        CLOCK,
        /// Takes the time of now for the argument of this index.
        NOW
    }

    /// All of them, `bugs.csv`.
    public static List<Seeded> all() {
        return Steps.lines("bugs.csv").stream().map(Seeded::parse).toList();
    }

    /// Whether something ought to find it.
    public boolean isBug() {
        return behaviour != Behaviour.CLOCK;
    }

    /// Those of one service.
    public static List<Seeded> of(String service) {
        return all().stream().filter(bug -> bug.service.equals(service)).toList();
    }

    /// Whether it can be put in while the service runs; texts of a class are changed when it is loaded.
    public boolean isAtAGate() {
        return behaviour != Behaviour.REWRITE;
    }

    /// The text that the class has.
    ///
    /// @throws IllegalStateException for other bugs than rewritings
    public String from() {
        if (isAtAGate()) {
            throw new IllegalStateException(name + " rewrites nothing");
        }
        return detail.substring(0, detail.indexOf(TO));
    }

    /// The bug of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Seeded named(String name) {
        return all().stream()
                .filter(bug -> bug.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bug is called " + name));
    }

    String to() {
        return detail.substring(detail.indexOf(TO) + TO.length());
    }

    private static Seeded parse(String line) {
        String[] cells = line.split(";", 7);
        if (cells.length != 7) {
            throw new IllegalArgumentException("seven cells, not: " + line);
        }
        return new Seeded(
                cells[0].strip(),
                cells[1].strip(),
                new Place(cells[2].strip(), cells[3].strip()),
                Behaviour.valueOf(cells[4].strip().toUpperCase(Locale.ROOT)),
                cells[5].strip(),
                cells[6].strip());
    }
}
