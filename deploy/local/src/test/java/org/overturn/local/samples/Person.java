package org.overturn.local.samples;

import java.util.List;
import java.util.Random;

/// A patient whom anybody sees to be made up.
record Person(String last, String first, String member) {

    private static final List<String> LAST = List.of(
            "EXAMPLETON",
            "SAMPLEWOOD",
            "TESTERLY",
            "DEMOSON",
            "FAUXBERG",
            "MOCKRIDGE",
            "FICTUS",
            "NOREAL",
            "SYNTHMAN",
            "PLACEHOLD");
    private static final List<String> FIRST =
            List.of("ALFA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT", "GOLF", "HOTEL", "INDIA", "JULIETT");

    static Person from(Random random) {
        return new Person(
                LAST.get(random.nextInt(LAST.size())),
                FIRST.get(random.nextInt(FIRST.size())),
                "TEST%07d".formatted(random.nextInt(10_000_000)));
    }
}
