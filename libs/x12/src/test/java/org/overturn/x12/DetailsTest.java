package org.overturn.x12;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.Remittances.balanced;
import static org.overturn.x12.Remittances.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands around claims and beside their money.
class DetailsTest {

    private static Claim firstWith(String afterMoa) {
        return read(balanced().replace("MOA***MA01~", afterMoa)).claims().getFirst();
    }

    @Test
    void thePayerIsReachedByItsContacts() {
        var details = read(balanced()).transactions().getFirst().header().payerDetails();

        assertThat(details.address()).containsExactly("1 PLAN STREET");
        assertThat(details.city()).isEqualTo("SPRINGFIELD");
        assertThat(details.state()).isEqualTo("OH");
        assertThat(details.contacts())
                .containsExactly(new Contact("BL", "", List.of(new Contact.Way("TE", "5555550100"))));
    }

    @Test
    void thePayeeSaysHowItWantsItsRemittances() {
        var file = read(balanced().replace("REF*TJ*999887777~", "REF*TJ*999887777~RDM*EM*CLINIC*era@example.org~"));

        var details = file.transactions().getFirst().header().payeeDetails();

        assertThat(details.deliveryMethod()).isEqualTo("EM");
        assertThat(details.deliveryTo()).isEqualTo("era@example.org");
    }

    @Test
    void theSummaryOfAProviderGoesWithItsClaims() {
        var file = read(balanced().replace("*2*620~", "*2*620*****50.5~TS2*10*20~"));

        var summary = requireNonNull(file.claims().getFirst().providerSummary());

        assertThat(summary.fiscalPeriodEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(summary.claims()).isEqualTo(2);
        assertThat(summary.chargeCents()).isEqualTo(62_000);
        assertThat(summary.amounts())
                .containsExactly(
                        new ElementAmount("TS3", 10, 5_050),
                        new ElementAmount("TS2", 1, 1_000),
                        new ElementAmount("TS2", 2, 2_000));
    }

    @Test
    void anInpatientClaimKeepsItsRemarksAndAmounts() {
        var claim = firstWith("MIA*3*100.5**2000*MA07***************N130~");

        assertThat(claim.remarks()).extracting(Remark::code).containsExactly("MA07", "N130");
        assertThat(requireNonNull(claim.medicare()).amounts())
                .containsExactly(new ElementAmount("MIA", 2, 10_050), new ElementAmount("MIA", 4, 200_000));
    }

    @Test
    void quantitiesKeepTheirDecimals() {
        var claim = firstWith("QTY*CA*3.50~");

        assertThat(claim.quantities()).extracting(Quantity::value).containsExactly(new BigDecimal("3.50"));
    }

    @Test
    void anotherPatientShareThanTheAdjustmentsIsAFactAndNoImbalance() {
        var claim = read(balanced().replace("*420*100*20*", "*420*100*25*"))
                .claims()
                .getFirst();

        assertThat(claim.findings()).containsExactly("X12.PATIENT_SHARE");
        assertThat(claim.balanced()).isTrue();
    }

    @Test
    void anotherCurrencyIsReadAndReported() {
        var file = read(balanced().replace("TRN*1", "CUR*PR*CAD~TRN*1"));

        assertThat(file.codes()).contains("X12.CURRENCY");
        assertThat(file.transactions().getFirst().header().currency()).isEqualTo("CAD");
    }

    @Test
    void moneyThatStandsOutsideOfAClaimMakesTheTransactionSetUnsound() {
        var file = read(balanced().replace("LX*1~", "LX*1~CAS*CO*45*10~"));

        assertThat(file.codes()).contains("X12.OUT_OF_PLACE");
        assertThat(file.transactions().getFirst().sound()).isFalse();
    }

    @Test
    void anotherKindOfGroupDoesNotTakeTheRemittancesWithIt() {
        String other =
                "GS*FA*PAYER*HARBOR*20261030*0916*902*X*005010X231A1~ST*999*0001~AK9*A*1*1*1~SE*3*0001~GE*1*902~";

        var file = read(balanced().replace("IEA*1*", other + "IEA*2*"));

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.transactions()).extracting(TransactionSummary::sound).containsExactly(true);
        assertThat(file.codes()).contains("X12.GROUP_TYPE", "X12.TRANSACTION_SET");
    }
}
