package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;

/// Whom to ask, and how.
///
/// @param function PER01, for instance `BL` technical, `CX` claims, `IC` information
/// @param name PER02, may be empty
/// @param ways telephone, electronic mail, web address, in order
/// Source: X12 005010X221A1, loops 1000A and 2100, PER
public record Contact(String function, String name, List<Way> ways) {

    public Contact {
        ways = List.copyOf(ways);
    }

    /// One way to reach a contact.
    ///
    /// @param qualifier PER03, PER05, PER07, for instance `TE`, `EM`, `UR`
    /// @param number PER04, PER06, PER08
    public record Way(String qualifier, String number) {}

    static Contact of(Segment per) {
        var ways = new ArrayList<Way>(3);
        for (int element = 3; element <= 7; element += 2) {
            if (per.has(element + 1)) {
                ways.add(new Way(per.code(element), per.text(element + 1)));
            }
        }
        return new Contact(per.code(1), per.text(2), ways);
    }
}
