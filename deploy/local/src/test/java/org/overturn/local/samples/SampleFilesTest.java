package org.overturn.local.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The committed samples are what the generator makes. `-Dsamples=write` writes them anew.
class SampleFilesTest {

    private static final Path FOLDER = Path.of(System.getProperty("overturn.root", "../.."), "samples");

    static List<Remittance> all() {
        return SampleFiles.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCommittedFileIsWhatTheGeneratorMakes(Remittance remittance) throws IOException {
        Path file = FOLDER.resolve(remittance.fileName());
        if ("write".equals(System.getProperty("samples"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, remittance.text());
        }

        assertThat(file).hasContent(remittance.text());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatWasPaidForClaimsLessProviderAdjustmentsIsThePayment(Remittance remittance) {
        assertThat(sum(remittance, "CLP", 4).subtract(sum(remittance, "PLB", 4)))
                .isEqualByComparingTo(sum(remittance, "BPR", 2));
        assertThat(sum(remittance, "BPR", 2)).isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSegmentCountOfTheTransactionIsRight(Remittance remittance) {
        List<List<String>> segments = segments(remittance);

        assertThat(sum(remittance, "SE", 1).intValueExact()).isEqualTo(segments.size() - 4);
        assertThat(remittance.text().indexOf('~')).as("length of the ISA").isEqualTo(105);
    }

    @Test
    void theSamplesAreAQuarterOfMailWithOneClaimThatDoesNotBalance() {
        List<Claim> claims = SampleFiles.all().stream()
                .flatMap(file -> file.claims().stream())
                .toList();

        assertThat(claims).hasSizeBetween(200, 400);
        assertThat(claims).filteredOn(claim -> claim.misstated() != 0).hasSize(1);
        assertThat(claims).filteredOn(claim -> claim.status().equals("22")).hasSize(2);
        assertThat(SampleFiles.all())
                .filteredOn(file -> file.method().equals("NON"))
                .allMatch(file -> file.paid() == 0);
    }

    @Test
    void noProviderUsesAClaimNumberTwiceButForItsCorrection() {
        List<String> numbers = SampleFiles.all().stream()
                .flatMap(file -> file.claims().stream())
                .filter(claim -> !claim.status().equals("22"))
                .map(Claim::number)
                .toList();

        assertThat(numbers.size() - numbers.stream().distinct().count()).isEqualTo(2);
    }

    private static BigDecimal sum(Remittance remittance, String id, int element) {
        return segments(remittance).stream()
                .filter(segment -> segment.getFirst().equals(id))
                .map(segment -> new BigDecimal(segment.get(element)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<List<String>> segments(Remittance remittance) {
        List<List<String>> segments = new ArrayList<>();
        Stream.of(remittance.text().split("~\n")).forEach(segment -> segments.add(List.of(segment.split("\\*"))));
        return segments;
    }
}
