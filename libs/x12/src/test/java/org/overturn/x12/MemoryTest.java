package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.Remittances.balanced;
import static org.overturn.x12.Remittances.bytes;
import static org.overturn.x12.Remittances.read;

import org.junit.jupiter.api.Test;

/// What is held in memory is bounded, whatever a file says.
class MemoryTest {

    @Test
    void aClaimOfMoreBytesThanTheLimitIsNotKept() {
        var file = read(balanced().replace("MOA***MA01~", ("REF*EA*" + "9".repeat(993) + "~").repeat(1_100)));

        assertThat(file.codes()).contains("X12.CLAIM_TOO_LONG");
        assertThat(file.claims()).extracting(Claim::patientControlNumber).containsExactly("A2");
        assertThat(file.summary().readable()).isFalse();
    }

    @Test
    void aHeadOfMoreBytesThanTheLimitIsNotKept() {
        var file = read(balanced().replace("REF*EV*HARBOR~", ("REF*EV*" + "9".repeat(993) + "~").repeat(1_100)));

        assertThat(file.codes()).contains("X12.HEAD_TOO_LONG");
        assertThat(file.summary().readable()).isFalse();
    }

    @Test
    void providerAdjustmentsBeyondTheLimitAreCountedAndNotKept() {
        var limits = new Limits(64 * 1024, 4 * 1024, 100, 20, 50, 1_000, 10_000, 20_000, 200, 1_024 * 1_024, 1);

        var file = ReadFile.of(bytes(balanced()), limits);

        assertThat(file.codes()).contains("X12.TOO_MANY_ADJUSTMENTS");
        assertThat(file.transactions().getFirst().providerAdjustments()).hasSize(1);
        assertThat(file.transactions().getFirst().providerAdjustmentCents()).isEqualTo(1_000);
    }

    @Test
    void aCompositeOfAThousandComponentsIsReported() {
        var file = read(balanced().replace("HC:99213:25", "HC" + ":9".repeat(1_000)));

        assertThat(file.codes()).contains("X12.TOO_MANY_COMPONENTS");
    }

    @Test
    void readingStopsAtTheLimitOfInterchanges() {
        var file = read(balanced().repeat(60));

        assertThat(file.codes()).contains("X12.TOO_MANY_INTERCHANGES");
        assertThat(file.summary().interchanges()).isEqualTo(51);
        assertThat(file.summary().readable()).isFalse();
    }

    @Test
    void smallOdditiesDoNotHideErrors() {
        var file =
                read(balanced().replace("MOA***MA01~", "ZZZ*1~".repeat(1_000)).replace("SE*33*", "SE*1*"));

        assertThat(file.summary().findings()).hasSizeLessThan(200);
        assertThat(file.codes()).contains("X12.SE_COUNT");
    }
}
