package org.overturn.x12;

import java.util.List;

/// A segment as it stands, without any meaning. May hold PHI.
///
/// @param id segment identifier
/// @param elements the elements after the identifier, trailing empty ones included
/// @param delimiters the separators of its interchange
public record RawSegment(String id, List<String> elements, Delimiters delimiters) {

    public RawSegment {
        elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
        return "RawSegment[" + id + ", " + elements.size() + " elements, redacted]";
    }
}
