package org.overturn.bench.failpoint;

/// A place where a service may be ended, held up or made to fail.
///
/// @param number its number, which seeds and reports name
/// @param service the service that has it
/// @param place class and method
/// @param when before the method, or after it (of a Uni: after its item)
/// @param meaning what is done and what is not done yet at this place
public record Step(int number, String service, Place place, When when, String meaning) {

    /// On which side of the method.
    public enum When {
        BEFORE,
        AFTER
    }

    static Step parse(String line) {
        String[] cells = line.split(",", 6);
        if (cells.length != 6) {
            throw new IllegalArgumentException("six cells, not: " + line);
        }
        return new Step(
                Integer.parseInt(cells[0].strip()),
                cells[1].strip(),
                new Place(cells[2].strip(), cells[3].strip()),
                When.valueOf(cells[4].strip().toUpperCase(java.util.Locale.ROOT)),
                cells[5].strip());
    }
}
