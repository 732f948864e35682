package org.overturn.bench.endtoend;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a run measures.
///
/// @param claims of the main load
/// @param fileClaims of each of its files
/// @param warmUpClaims sent before anything is measured, no more than of the main load
/// @param growTo claims in the store when growth has been measured
/// @param seconds for each question and for the time at half load
/// @param profile folder of the profile, null for none
/// @param out folder of the reports
record Options(
        Set<Section> sections,
        int claims,
        int fileClaims,
        int warmUpClaims,
        int growTo,
        int seconds,
        boolean quick,
        @Nullable Path profile,
        Path out) {

    /// Parts of a run, in the order in which they are measured.
    enum Section {
        LOAD,
        LATENCY,
        LIMITS,
        READS,
        GROWTH,
        STARTS,
        REPLICAS,
        JMH
    }

    private static final int CLAIMS = 50_000;
    private static final int FILE_CLAIMS = 500;

    /// Services need some ten thousand claims until their code is compiled.
    private static final int WARM_UP_CLAIMS = 20_000;

    private static final int GROW_TO = 2_000_000;
    private static final int SECONDS = 30;
    private static final Set<Section> USUAL =
            EnumSet.of(Section.LOAD, Section.LATENCY, Section.LIMITS, Section.READS, Section.STARTS);

    static Options parse(List<String> arguments, Path out) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        int claims = CLAIMS;
        int fileClaims = FILE_CLAIMS;
        int warmUpClaims = WARM_UP_CLAIMS;
        int growTo = GROW_TO;
        int seconds = SECONDS;
        boolean quick = false;
        Path folder = out;
        Path profile = null;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--quick" -> {
                    quick = true;
                    claims = 5_000;
                    growTo = 10_000;
                    seconds = 3;
                }
                case "--claims" -> claims = number(rest, option);
                case "--file-claims" -> fileClaims = number(rest, option);
                case "--warm-up" -> warmUpClaims = number(rest, option);
                case "--grow-to" -> growTo = number(rest, option);
                case "--seconds" -> seconds = number(rest, option);
                case "--out" -> folder = Path.of(value(rest, option));
                case "--profile" -> profile = Path.of(value(rest, option));
                case "--all" -> sections.addAll(EnumSet.allOf(Section.class));
                case "--load", "--latency", "--limits", "--reads", "--growth", "--starts", "--replicas", "--jmh" ->
                    sections.add(Section.valueOf(option.substring(2).toUpperCase(java.util.Locale.ROOT)));
                default -> throw new IllegalArgumentException("unknown option " + option + "; --help lists them");
            }
        }
        return new Options(
                sections.isEmpty() ? USUAL : sections,
                claims,
                fileClaims,
                warmUpClaims,
                growTo,
                seconds,
                quick,
                profile,
                folder);
    }

    boolean has(Section section) {
        return sections.contains(section);
    }

    private static String value(Deque<String> rest, String option) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }

    private static int number(Deque<String> rest, String option) {
        String value = value(rest, option);
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(option + " takes a number, not " + value);
        }
        return Integer.parseInt(value);
    }
}
