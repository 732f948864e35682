package org.overturn.testkit.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Changes X12 files in ways that know what segments and elements are, and in ways that do not. The same seed and
/// corpus
/// give the same files.
///
/// Half of the files get their counts put right again: otherwise most changes would be found by the count of segments
/// alone, and nothing behind it would ever be tried.
public final class Mutator {

    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_RUN = 40;

    /// One change in so many makes a run that no buffer holds.
    private static final int HUGE_EVERY = 200;

    private static final int HUGE_BYTES = 300_000;

    /// What breaks programs, where an element was.
    private static final List<String> NASTY = List.of(
            "",
            "0",
            "-0",
            ".5",
            "-1",
            "1E3",
            "NaN",
            "1,250.00",
            "99999999999999999999",
            "9223372036854775807",
            "00000000",
            "20260230",
            "99991231",
            "ST",
            "SE",
            "CLP",
            "ISA",
            ":",
            "^",
            ":::::::::::::::::::::::::",
            "A".repeat(5_000),
            "\u0000",
            "\u001b[2J",
            "\u00ff",
            "\u00e2\u0080\u00ae",
            "' or 1=1;--",
            "../../etc/passwd",
            "=cmd()");

    private final List<byte[]> corpus;
    private final SplittableRandom random;
    private int number;

    /// @param corpus good files to start from
    public Mutator(List<byte[]> corpus, long seed) {
        if (corpus.isEmpty()) {
            throw new IllegalArgumentException("nothing can be made of nothing");
        }
        this.corpus = List.copyOf(corpus);
        this.random = new SplittableRandom(seed);
    }

    /// The next file.
    public byte[] next() {
        byte[] file = any();
        int changes = random.nextInt(1, MOST_CHANGES + 1);
        for (int i = 0; i < changes && file.length > 0; i++) {
            file = change(file);
        }
        number++;
        return random.nextBoolean() ? Counts.repaired(file, number) : file;
    }

    private byte[] change(byte[] file) {
        if (random.nextInt(HUGE_EVERY) == 0) {
            return huge(file);
        }
        return random.nextInt(3) == 0 ? bytes(file) : grammar(file);
    }

    /// A byte of the file many times over, where it stands.
    private byte[] huge(byte[] file) {
        int at = random.nextInt(file.length);
        byte[] run = new byte[random.nextInt(1, HUGE_BYTES)];
        Arrays.fill(run, file[at]);
        return joined(Arrays.copyOf(file, at), joined(run, Arrays.copyOfRange(file, at, file.length)));
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /// A bit flipped, a run taken out or doubled, a tail moved to the front, a piece of another file put in.
    private byte[] bytes(byte[] file) {
        int at = random.nextInt(file.length);
        int end = Math.min(file.length, at + random.nextInt(1, LONGEST_RUN));
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = file.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, end, file.length));
            case 2 -> joined(Arrays.copyOf(file, end), Arrays.copyOfRange(file, at, file.length));
            case 3 -> joined(Arrays.copyOfRange(file, at, file.length), Arrays.copyOf(file, at));
            default -> {
                byte[] other = any();
                int from = random.nextInt(other.length);
                yield joined(Arrays.copyOf(file, at), Arrays.copyOfRange(other, from, other.length));
            }
        };
    }

    /// A segment taken out, doubled, exchanged or brought from another file; an element changed, added or taken out.
    private byte[] grammar(byte[] file) {
        List<String> segments = segments(file);
        int at = random.nextInt(segments.size());
        int other = random.nextInt(segments.size());
        switch (random.nextInt(7)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(other, segments.get(at));
            case 2 -> {
                String kept = segments.get(at);
                segments.set(at, segments.get(other));
                segments.set(other, kept);
            }
            case 3 -> {
                List<String> foreign = segments(any());
                segments.add(at, foreign.get(random.nextInt(foreign.size())));
            }
            default -> segments.set(at, element(segments.get(at)));
        }
        return text(segments);
    }

    private String element(String segment) {
        List<String> elements = new ArrayList<>(Arrays.asList(segment.split("\\*", -1)));
        int at = random.nextInt(elements.size());
        String nasty = NASTY.get(random.nextInt(NASTY.size()));
        switch (random.nextInt(4)) {
            case 0 -> elements.remove(at);
            case 1 -> elements.add(at, nasty);
            default -> elements.set(at, nasty);
        }
        return String.join("*", elements);
    }

    static List<String> segments(byte[] file) {
        return new ArrayList<>(Arrays.asList(new String(file, ISO_8859_1).split("~", -1)));
    }

    static byte[] text(List<String> segments) {
        return String.join("~", segments).getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
