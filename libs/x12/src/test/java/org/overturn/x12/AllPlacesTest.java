package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.Remittances.balanced;
import static org.overturn.x12.Remittances.read;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Segments that repeat their elements, filled to the last place.
class AllPlacesTest {

    @Test
    void allSixTripletsOfAnAdjustmentSegmentCountWithTheirQuantities() {
        var file = read(
                balanced().replace("CAS*CO*29*200~", "CAS*CO*29*100*1*45*40*2*97*30*3*16*15*4*B7*10*5*197*5*6.5~"));

        var claim = file.claims().get(1);

        assertThat(claim.balanced()).isTrue();
        assertThat(claim.adjustments())
                .extracting(Adjustment::carc)
                .containsExactly("29", "45", "97", "16", "B7", "197");
        assertThat(claim.adjustments())
                .extracting(Adjustment::cents)
                .containsExactly(10_000L, 4_000L, 3_000L, 1_500L, 1_000L, 500L);
        assertThat(claim.adjustments().getLast().quantity()).isEqualTo(new BigDecimal("6.5"));
    }

    @Test
    void allSixPairsOfAProviderAdjustmentCountAgainstThePayment() {
        var file = read(balanced()
                .replace(
                        "PLB*1234567893*20261231*WO:REF1*15*L6*-5~",
                        "PLB*1234567893*20261231*WO:REF1*15*L6*-5*72:REF3*1*CS:REF4*-1*FB:REF5*2*J1*-2~"));

        var set = file.transactions().getFirst();

        assertThat(set.balanced()).isTrue();
        assertThat(set.providerAdjustmentCents()).isEqualTo(1_000);
        assertThat(set.providerAdjustments())
                .extracting(ProviderAdjustment::reason)
                .containsExactly("WO", "L6", "72", "CS", "FB", "J1");
        assertThat(set.providerAdjustments())
                .extracting(ProviderAdjustment::reference)
                .containsExactly("REF1", "", "REF3", "REF4", "REF5", "");
    }

    @Test
    void pairsOfSeveralProviderAdjustmentSegmentsAreNumberedThroughWhateverGapsTheyHave() {
        var file = read(balanced()
                .replace(
                        "PLB*1234567893*20261231*WO:REF1*15*L6*-5~",
                        "PLB*1234567893*20261231*WO:REF1*15***L6:REF2*-4~PLB*1234567893*20251231*FB:REF3*-1~"));

        var pairs = file.transactions().getFirst().providerAdjustments();

        assertThat(pairs).extracting(ProviderAdjustment::index).containsExactly(0, 1, 2);
        assertThat(pairs).extracting(ProviderAdjustment::reference).containsExactly("REF1", "REF2", "REF3");
        assertThat(pairs)
                .extracting(ProviderAdjustment::fiscalDate)
                .containsExactly("20261231", "20261231", "20251231");
        assertThat(file.transactions().getFirst().providerAdjustmentCents()).isEqualTo(1_000);
    }

    @Test
    void datesReferencesAmountsAndRemarksAreKeptWithTheLineTheyStandAt() {
        var claim = read(balanced()).claims().getFirst();

        var line = claim.lines().get(1);

        assertThat(line.references()).extracting(Reference::qualifier).containsExactly("6R");
        assertThat(line.remarks()).extracting(Remark::code).containsExactly("M62");
        assertThat(line.dates()).extracting(DatedAs::qualifier).containsExactly("472");
        assertThat(claim.dates()).extracting(DatedAs::qualifier).containsExactly("232");
        assertThat(claim.amounts()).extracting(Amount::cents).containsExactly(12_000L);
        assertThat(claim.remarks()).extracting(Remark::code).containsExactly("MA01");
    }
}
