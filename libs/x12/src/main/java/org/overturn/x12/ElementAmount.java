package org.overturn.x12;

import java.util.ArrayList;
import java.util.List;

/// An amount that its place gives its meaning.
///
/// @param segmentId `TS2`, `TS3`, `MIA` or `MOA`
/// @param element number of the element
/// @param cents in cents
public record ElementAmount(String segmentId, int element, long cents) {

    /// The amounts of a segment at these elements, where present.
    static List<ElementAmount> all(Segment segment, int... elements) {
        List<ElementAmount> amounts = new ArrayList<>(4);
        String id = segment.code(0);
        for (int element : elements) {
            if (segment.has(element)) {
                amounts.add(new ElementAmount(id, element, segment.cents(element)));
            }
        }
        return amounts;
    }
}
