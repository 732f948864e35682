package org.overturn.testkit.fuzz;

import java.util.List;
import java.util.Locale;

/// Puts the counts of segments and transaction sets right, and gives the envelopes control numbers that no other file
/// has: else all but the first would be taken for copies of one another.
final class Counts {

    private Counts() {}

    static byte[] repaired(byte[] file, int number) {
        List<String> segments = Mutator.segments(file);
        int start = 0;
        int sets = 0;
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i).stripLeading();
            if (segment.startsWith("ISA*")) {
                segments.set(i, with(segment, 13, String.format(Locale.ROOT, "%09d", number)));
            } else if (segment.startsWith("GS*")) {
                sets = 0;
                segments.set(i, with(segment, 6, Integer.toString(number)));
            } else if (segment.startsWith("ST*")) {
                start = i;
                sets++;
            } else if (segment.startsWith("SE*")) {
                segments.set(i, with(segment, 1, Integer.toString(i - start + 1)));
            } else if (segment.startsWith("GE*")) {
                segments.set(i, with(with(segment, 1, Integer.toString(sets)), 2, Integer.toString(number)));
            } else if (segment.startsWith("IEA*")) {
                segments.set(i, with(segment, 2, String.format(Locale.ROOT, "%09d", number)));
            }
        }
        return Mutator.text(segments);
    }

    private static String with(String segment, int element, String value) {
        String[] elements = segment.split("\\*", -1);
        if (element >= elements.length) {
            return segment;
        }
        elements[element] = value;
        return String.join("*", elements);
    }
}
