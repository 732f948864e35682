package org.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ProviderAdjusted;
import org.overturn.events.ReferenceWord;
import org.overturn.events.RemittanceSealed;

class AdjustmentMapperTest {

    private static final String ADJUSTED = ClaimMapperTest.REMITTANCE
            .replace("BPR*I*100*", "BPR*I*65.5*")
            .replace("SE*25*", "PLB*1234567893*20261231*WO:Acct 77*37.5*L6*-3~SE*26*");

    @Test
    void everyPairIsAnEventOfItsOwnBeforeTheSeal() {
        var events = ClaimMapperTest.events(ADJUSTED);

        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("ClaimAdjudicated", "ProviderAdjusted", "ProviderAdjusted", "RemittanceSealed");
        var recovery = (ProviderAdjusted) events.get(1);
        assertThat(recovery.code()).isEqualTo("WO");
        assertThat(recovery.amountCents()).isEqualTo(3_750);
        assertThat(recovery.fiscalPeriodEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(recovery.providerNpi()).isEqualTo("1234567893");
        assertThat(recovery.traceNumber()).isEqualTo("900001");
        assertThat(recovery.index()).isZero();
        assertThat(((RemittanceSealed) events.getLast()).providerAdjustments()).isEqualTo(2);
        assertThat(ClaimMapperTest.events(ADJUSTED)).isEqualTo(events);
    }

    @Test
    void aPairWithoutReferenceNamesNothing() {
        var interest = adjustments(ADJUSTED).get(1);

        assertThat(interest.reference()).isNull();
        assertThat(interest.referenceToken()).isNull();
        assertThat(interest.words()).isEmpty();
    }

    @Test
    void anAccountNumberWithSpacesIsFoundAsTheWholeText() {
        assertThat(accounts(ADJUSTED)).contains(claim().accountKey());
    }

    @Test
    void accountDayAndPayersNumberAreFoundInWhateverOrderAndSpacing() {
        for (String reference : List.of("A77 20261005 ICN55", "ICN55/20261005 #a77", "20261005  a77|icn55")) {
            var remittance = ADJUSTED.replace("acct 77 ", "A77").replace("WO:Acct 77", "WO:" + reference);
            var claim = (ClaimAdjudicated) ClaimMapperTest.events(remittance).getFirst();

            var words = adjustments(remittance).getFirst().words();

            assertThat(words).extracting(ReferenceWord::accountKey).contains(claim.accountKey());
            assertThat(words.stream().flatMap(word -> word.claimKeys().stream()))
                    .contains(claim.claimKey());
            assertThat(words).extracting(ReferenceWord::payerClaimToken).contains(claim.payerClaimToken());
            assertThat(words).extracting(ReferenceWord::date).contains(LocalDate.of(2026, 10, 5));
        }
    }

    @Test
    void theSameReferenceInAnotherSpacingAndCasePairs() {
        var first = adjustments(ADJUSTED).getFirst();
        var second = adjustments(ADJUSTED.replace("WO:Acct 77", "WO: ACCT  77")).getFirst();

        assertThat(second.referenceToken()).isEqualTo(first.referenceToken());
        assertThat(second.ledgerKey()).isEqualTo(first.ledgerKey());
    }

    @Test
    void aNumberThatIsNoDayIsNoDayAndAFillerNamesNothing() {
        var words = adjustments(ADJUSTED.replace("WO:Acct 77", "WO:20261345 0"))
                .getFirst()
                .words();

        assertThat(words).extracting(ReferenceWord::date).containsOnlyNulls();
        assertThat(words.get(1).accountKey()).isNull();
    }

    @Test
    void nothingOfTheReferenceAndOfATaxIdIsReadable() {
        var told = adjustments(ADJUSTED.replace("PLB*1234567893*", "PLB*999887777*"))
                .getFirst();

        assertThat(told.toString()).doesNotContainIgnoringCase("acct").doesNotContain("999887777");
        assertThat(told.providerNpi()).isNull();
    }

    private static ClaimAdjudicated claim() {
        return (ClaimAdjudicated) ClaimMapperTest.events(ADJUSTED).getFirst();
    }

    private static Stream<String> accounts(String remittance) {
        return adjustments(remittance).getFirst().words().stream()
                .map(ReferenceWord::accountKey)
                .filter(Objects::nonNull);
    }

    private static List<ProviderAdjusted> adjustments(String remittance) {
        return ClaimMapperTest.events(remittance).stream()
                .filter(ProviderAdjusted.class::isInstance)
                .map(ProviderAdjusted.class::cast)
                .toList();
    }
}
