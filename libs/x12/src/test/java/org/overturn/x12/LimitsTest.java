package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.overturn.x12.Remittances.balanced;
import static org.overturn.x12.Remittances.bytes;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void aSegmentOfTenMegabytesIsPassedOverAndReported() {
        var file = ReadFile.of(bytes(balanced().replace("MOA***MA01~", "MOA***" + "A".repeat(10_000_000) + "~")));

        assertThat(file.codes()).contains("X12.SEGMENT_TOO_LONG");
        assertThat(file.summary().readable()).isFalse();
    }

    /// What is read at a time, and more and less of it, before and behind the limit.
    @ParameterizedTest
    @ValueSource(ints = {65_537, 70_000, 131_000, 131_072, 200_000, 400_000})
    void aSegmentBeyondTheLimitIsPassedOverOnceWhereverItStands(int length) {
        List<String> segments = balanced().lines().toList();
        for (int before = 1; before < segments.size(); before++) {
            String head = String.join("\n", segments.subList(0, before)) + "\n";
            String text = head + "REF*" + "A".repeat(length) + "~\n"
                    + String.join("\n", segments.subList(before, segments.size())) + "\n";

            var file = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ReadFile.of(bytes(text)));

            var found = file.summary().findings().stream()
                    .filter(finding -> finding.code().equals("X12.SEGMENT_TOO_LONG"))
                    .toList();
            assertThat(found).as("behind segment %d", before - 1).hasSize(1);
            assertThat(found.getFirst().position())
                    .extracting(Position::segment, Position::byteOffset, Position::segmentId)
                    .containsExactly((long) before, (long) head.length(), "REF");
            assertThat(file.summary().segments()).isEqualTo(segments.size() + 1);
            assertThat(file.summary().bytes()).isEqualTo(text.length());
        }
    }

    @Test
    void anElementBeyondTheLimitIsReported() {
        var file = ReadFile.of(bytes(balanced().replace("MOA***MA01~", "MOA***" + "A".repeat(5_000) + "~")));

        assertThat(file.codes()).contains("X12.ELEMENT_TOO_LONG");
    }

    @Test
    void tenThousandElementsAreReported() {
        var file = ReadFile.of(bytes(balanced().replace("MOA***MA01~", "MOA" + "*".repeat(10_000) + "~")));

        assertThat(file.codes()).contains("X12.TOO_MANY_ELEMENTS");
    }

    @Test
    void claimsBeyondTheLimitAreReported() {
        var limits = new Limits(64 * 1024, 4 * 1024, 100, 20, 50, 1_000, 1, 20_000, 200);

        var file = ReadFile.of(bytes(balanced()), limits);

        assertThat(file.codes()).contains("X12.TOO_MANY_CLAIMS");
        assertThat(file.summary().readable()).isFalse();
    }

    @Test
    void findingsAreKeptUpToTheLimitAndAllCounted() {
        var limits = new Limits(64 * 1024, 4 * 1024, 100, 20, 50, 1_000, 10_000, 20_000, 3);

        var file = ReadFile.of(bytes(balanced().replace("MOA***MA01~", "ZZZ*1~".repeat(50))), limits);

        assertThat(file.summary().findings()).hasSize(3);
        assertThat(file.summary().findingsInAll()).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12, 1200",
        "12.3, 1230",
        "12.34, 1234",
        "12.340, 1234",
        "-12.34, -1234",
        ".5, 50",
        "-.5, -50",
        "-0, 0",
        "5., 500",
        "00012.00, 1200",
        "9999999999999999.99, 999999999999999999"
    })
    void anAmountIsCents(String text, long cents) {
        assertThat(Cents.parse(text)).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "-",
        ".",
        "-.",
        "'1,250.00'",
        "1E3",
        "+5",
        "1.234",
        "12345678901234567890",
        "NaN",
        "0x10",
        "1 000",
        "1..2",
        "--1",
        "1-",
        "'\u0661\u0662'",
        "999999999999999999"
    })
    void whatIsNoAmountIsNotGuessedAt(String text) {
        assertThat(Cents.parse(text)).isEqualTo(Cents.UNREADABLE);
    }

    @Test
    void amountsThatOverflowAreReportedAndNotWrapped() {
        String huge = "9999999999999999.99";
        var file = ReadFile.of(bytes(balanced().replace("CAS*CO*29*200~", ("CAS*CO*29*" + huge + "~").repeat(100))));

        assertThat(file.codes()).contains("X12.OVERFLOW");
        assertThat(file.summary().readable()).isFalse();
    }

    @Test
    void aStreamThatGivesOneByteAtATimeReadsTheSame() {
        byte[] bytes = bytes(balanced());

        assertThat(ReadFile.of(new Pieces(bytes, () -> 1), Limits.DEFAULT)).isEqualTo(ReadFile.of(bytes));
    }
}
