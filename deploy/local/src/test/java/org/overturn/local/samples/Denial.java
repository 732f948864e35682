package org.overturn.local.samples;

import java.util.List;

/// A way to deny a line: code values as payers use them, one or more for each of the five types and some others.
record Denial(String group, String carc, List<String> remarks) {

    private static Denial of(String group, String carc, String... remarks) {
        return new Denial(group, carc, List.of(remarks));
    }

    /// Coding: incomplete, inconsistent or bundled.
    static final List<Denial> CODING = List.of(
            of("CO", "16", "MA130"),
            of("CO", "16", "M76"),
            of("CO", "11", "N657"),
            of("CO", "4", "N519"),
            of("CO", "97", "M15"),
            of("CO", "236"));

    static final List<Denial> ELIGIBILITY =
            List.of(of("CO", "27"), of("CO", "31"), of("CO", "22", "MA04"), of("PR", "27"), of("CO", "109", "N418"));

    static final List<Denial> AUTHORIZATION = List.of(of("CO", "197"), of("CO", "15", "M62"), of("CO", "198", "N351"));

    static final List<Denial> TIMELY_FILING = List.of(of("CO", "29"), of("CO", "29", "N211"));

    static final List<Denial> DOCUMENTATION =
            List.of(of("CO", "252", "M127"), of("CO", "252", "N706"), of("CO", "226", "N29"), of("CO", "252", "M29"));

    static final List<Denial> OTHERS = List.of(
            of("CO", "50", "N115"),
            of("PR", "96", "N130"),
            of("PR", "204"),
            of("CO", "18", "N522"),
            of("PR", "119", "M90"));

    static final List<List<Denial>> ALL_KINDS =
            List.of(CODING, ELIGIBILITY, AUTHORIZATION, TIMELY_FILING, DOCUMENTATION, OTHERS);
}
