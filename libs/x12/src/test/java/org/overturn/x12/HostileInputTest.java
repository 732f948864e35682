package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.Remittances.balanced;
import static org.overturn.x12.Remittances.bytes;
import static org.overturn.x12.Remittances.read;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that mean harm: too many of everything, and text made for whoever shows it later.
class HostileInputTest {

    private static final String SET =
            balanced().substring(balanced().indexOf("ST*"), balanced().indexOf("GE*"));

    @ParameterizedTest
    @CsvSource({
        "1, 9, 9, X12.TOO_MANY_INTERCHANGES, ISA, 1",
        "9, 1, 9, X12.TOO_MANY_TRANSACTIONS, ST, 0",
        "9, 9, 1, X12.TOO_MANY_CLAIMS, CLP, 0"
    })
    void moreThanTheLimitIsFoundWhereItBegins(
            int interchanges, int transactions, int claims, String code, String segmentId, int interchange) {
        var limits = new Limits(64 * 1024, 4 * 1024, 100, 20, interchanges, transactions, claims, 20_000, 200);
        String two = balanced().replace(SET + "GE*1*", SET + SET.replace("0001~", "0002~") + "GE*2*");

        var file = ReadFile.of(bytes(two + balanced()), limits);

        assertThat(file.summary().readable()).isFalse();
        var first = file.summary().findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(first.position().segmentId()).isEqualTo(segmentId);
        assertThat(first.position().interchange()).isEqualTo(interchange);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+CMD()", "' OR 1=1;--", "<script>alert(1)</script>", "%3B..%2f..%2f", "${jndi:x}", "A;B,C\"D"
            })
    void textMadeForOtherProgramsIsDataAndKeptAsItIs(String text) {
        String escaped = text.replace(":", ".");
        var file = read(
                balanced().replace("CLP*A1*", "CLP*" + escaped + "*").replace("*SAMPLE*PAT", "*" + escaped + "*P"));

        assertThat(file.summary().readable()).isTrue();
        var claim = file.claims().getFirst();
        assertThat(claim.patientControlNumber()).isEqualTo(escaped);
        assertThat(claim.parties().getFirst().lastName()).isEqualTo(escaped);
        assertThat(file.summary().findings().toString()).doesNotContain(escaped);
    }

    @Test
    void tenThousandDistinctCodesAreAllReadAsTheyStand() {
        var codes = IntStream.range(0, 10_000).mapToObj("X%d"::formatted).toList();
        String references = codes.stream().map(code -> "REF*" + code + "*1~").collect(Collectors.joining());

        var file = read(balanced().replace("MOA***MA01~", references));

        assertThat(file.claims().getFirst().references())
                .extracting(Reference::qualifier)
                .containsExactlyElementsOf(codes);
    }
}
