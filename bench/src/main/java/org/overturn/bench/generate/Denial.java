package org.overturn.bench.generate;

import java.util.List;
import java.util.SplittableRandom;

/// A way to refuse: reason and remarks as payers combine them.
record Denial(String group, String carc, List<String> remarks) {

    private static Denial of(String group, String carc, String... remarks) {
        return new Denial(group, carc, List.of(remarks));
    }

    /// More often what is more often seen: coding, eligibility, authorization, timely filing, documentation, others.
    /// Every one is a denial wherever it stands; that a claim is a duplicate (CARC 18) is not.
    private static final List<Denial> ALL = List.of(
            of("CO", "16", "MA130"),
            of("CO", "16", "M76"),
            of("CO", "16", "N290", "MA130"),
            of("CO", "11", "N657"),
            of("CO", "4", "N519"),
            of("CO", "97", "M15"),
            of("CO", "236"),
            of("CO", "27"),
            of("CO", "31"),
            of("CO", "22", "MA04"),
            of("PR", "27"),
            of("CO", "109", "N418"),
            of("CO", "197"),
            of("CO", "197", "N54"),
            of("CO", "15", "M62"),
            of("CO", "198", "N351"),
            of("CO", "29"),
            of("CO", "29", "N211"),
            of("CO", "252", "M127"),
            of("CO", "252", "N706"),
            of("CO", "226", "N29"),
            of("CO", "50", "N115"),
            of("CO", "50"),
            of("PR", "96", "N130"),
            of("PR", "204"),
            of("PR", "119", "M90"));

    static Denial any(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }
}
