package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for any bytes at all.
class AnyInputTest {

    private static final long SEED = 835_2026L;
    private static final int MUTATIONS_PER_FILE = 400;
    private static final int STRETCHED_PER_FILE = 40;
    private static final int[] PIECES = {2, 100, 5_000, 70_000, 150_000};

    /// More than is ever in memory.
    private static final int HUGE_BYTES = 300_000;

    /// A file as Latin-1 text, so that inputs are values.
    record Input(String name, String text) {

        byte[] bytes() {
            return Remittances.bytes(text);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Input> inputs() {
        var made = Stream.of(
                new Input("balanced", Remittances.balanced()),
                new Input("unbalanced", Remittances.unbalanced()),
                new Input("in one line", Remittances.inOneLine()),
                new Input("line feeds", Remittances.balanced().replace("~\n", "\n")),
                new Input("bars", Remittances.balanced().replace("*", "|")));
        var real = Samples.all().stream()
                .map(file -> new Input(
                        String.valueOf(file.getFileName()),
                        new String(Samples.bytes(file), StandardCharsets.ISO_8859_1)));
        return Stream.concat(made, real);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void noPrefixOfAFileIsTakenForTheWhole(Input input) {
        int end = lastSegmentEnd(input.bytes());
        for (int length = 0; length < end; length += 1 + input.bytes().length / 2_000) {
            var read = ReadFile.of(Arrays.copyOf(input.bytes(), length));

            assertThat(read.summary().readable()).as("%d bytes", length).isFalse();
            assertThat(read.summary().findings()).as("%d bytes", length).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void noMutationThrowsOrStandsOutsideTheFile(Input input) {
        var random = new SplittableRandom(SEED);
        for (int run = 0; run < MUTATIONS_PER_FILE; run++) {
            byte[] mutated = mutate(input.bytes(), random);

            var read = ReadFile.of(mutated);

            for (var finding : read.summary().findings()) {
                assertThat(finding.position().byteOffset())
                        .as("seed %d, run %d", SEED, run)
                        .isBetween(0L, (long) mutated.length);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void inWhatPiecesAFileComesMakesNoDifference(Input input) {
        var random = new SplittableRandom(SEED);
        for (int run = 0; run < STRETCHED_PER_FILE; run++) {
            byte[] stretched = stretched(mutate(input.bytes(), random), random);
            int most = PIECES[random.nextInt(PIECES.length)];

            var whole = ReadFile.of(stretched);
            var pieces = ReadFile.of(new Pieces(stretched, () -> random.nextInt(1, most)), Limits.DEFAULT);

            assertThat(pieces.summary()).as("seed %d, run %d", SEED, run).isEqualTo(whole.summary());
            assertThat(pieces.transactions()).as("seed %d, run %d", SEED, run).isEqualTo(whole.transactions());
            assertThat(pieces.claims()).as("seed %d, run %d", SEED, run).isEqualTo(whole.claims());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void whatIsReadAndWrittenAgainIsTheSameSegments(Input input) throws IOException {
        var segments = segments(input.bytes());
        assumeTrue(!segments.isEmpty());
        var out = new ByteArrayOutputStream();
        var writer = new SegmentWriter(out);
        for (var segment : segments) {
            writer.write(segment);
        }

        assertThat(segments(out.toByteArray())).isEqualTo(segments);
    }

    private static List<RawSegment> segments(byte[] bytes) throws IOException {
        var reader = new RawSegmentReader(new ByteArrayInputStream(bytes), Limits.DEFAULT);
        var segments = new ArrayList<RawSegment>();
        for (var segment = reader.next(); segment != null; segment = reader.next()) {
            segments.add(segment);
        }
        return segments;
    }

    /// Up to eight bytes flipped, taken out, doubled or moved.
    private static byte[] mutate(byte[] bytes, SplittableRandom random) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes);
        for (int change = random.nextInt(1, 9); change > 0; change--) {
            byte[] now = out.toByteArray();
            int at = random.nextInt(now.length);
            int length = Math.min(now.length - at, random.nextInt(1, 40));
            out.reset();
            switch (random.nextInt(4)) {
                case 0 -> {
                    now[at] = (byte) random.nextInt(256);
                    out.writeBytes(now);
                }
                case 1 -> {
                    out.write(now, 0, at);
                    out.write(now, at + length, now.length - at - length);
                }
                case 2 -> {
                    out.write(now, 0, at + length);
                    out.write(now, at, now.length - at);
                }
                default -> {
                    out.write(now, at, now.length - at);
                    out.write(now, 0, at);
                }
            }
        }
        return out.toByteArray();
    }

    /// With one of its bytes many times over, where it stands.
    private static byte[] stretched(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        byte[] run = new byte[random.nextInt(1, HUGE_BYTES)];
        Arrays.fill(run, bytes[at]);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(run);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static int lastSegmentEnd(byte[] bytes) {
        var whole = ReadFile.of(bytes);
        if (!whole.summary().readable()) {
            return bytes.length;
        }
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r' || bytes[end - 1] == ' ')) {
            end--;
        }
        return end;
    }
}
