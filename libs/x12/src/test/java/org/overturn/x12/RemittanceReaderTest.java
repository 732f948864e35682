package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.Remittances.balanced;
import static org.overturn.x12.Remittances.read;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemittanceReaderTest {

    @Test
    void aSoundRemittanceHasNoErrors() {
        var file = read(balanced());

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.summary().findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
        var set = file.transactions().getFirst();
        assertThat(set.sound()).isTrue();
        assertThat(set.balanced()).isTrue();
        assertThat(set.claims()).isEqualTo(2);
        assertThat(set.serviceLines()).isEqualTo(2);
        assertThat(set.chargeCents()).isEqualTo(62_000);
        assertThat(set.paidCents()).isEqualTo(10_000);
        assertThat(set.providerAdjustmentCents()).isEqualTo(1_000);
    }

    @Test
    void aGapInAnAdjustmentSegmentLosesNoMoney() {
        var file = read(balanced());

        var adjustments = file.claims().getFirst().lines().get(1).adjustments();
        assertThat(adjustments).extracting(Adjustment::cents).containsExactly(22_000L, 5_000L);
        assertThat(file.codes()).contains("X12.GAP");
    }

    @Test
    void whatDoesNotAddUpIsFlaggedAndKept() {
        var file = read(Remittances.unbalanced());

        var claim = file.claims().getFirst();
        assertThat(claim.balanced()).isFalse();
        assertThat(claim.findings()).contains("X12.LINE_UNBALANCED", "X12.CLAIM_UNBALANCED");
        assertThat(file.transactions().getFirst().unbalancedClaims()).isEqualTo(1);
        assertThat(file.summary().readable()).isTrue();
    }

    @Test
    void theSubmittedProcedureIsKeptBesideTheAdjudicatedOne() {
        var line = read(balanced()).claims().getFirst().lines().get(1);

        assertThat(line.procedure().code()).isEqualTo("72148");
        assertThat(line.submitted()).isNotNull().extracting(ProcedureCode::code).isEqualTo("72149");
        assertThat(line.submittedUnits()).isEqualByComparingTo("2");
    }

    @Test
    void aClaimPointsAtItsSegment() {
        String text = balanced();
        var claim = read(text).claims().get(1);

        assertThat(claim.byteOffset()).isEqualTo(text.indexOf("CLP*A2"));
        assertThat(claim.segment()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "", "\n", "\n\n  ", "\r"})
    void lineBreaksBetweenSegmentsAreNoise(String lineBreak) {
        var file = read(balanced().replace("\n", lineBreak));

        assertThat(file.claims()).hasSize(2);
        assertThat(file.summary().readable()).isTrue();
        assertThat(file.transactions().getFirst().sound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|^>!", "*:<%", "+:|?", "\u001d\u001f\u001e\u001c"})
    void anyLegalSeparatorsAreReadFromTheInterchange(String separators) {
        String element = separators.substring(0, 1);
        String component = separators.substring(1, 2);
        String repetition = separators.substring(2, 3);
        String end = separators.substring(3);
        var file = read(Remittances.inOneLine()
                .replace("*^*", "*" + repetition + "*")
                .replace(":", component)
                .replace("*", element)
                .replace("~", end));

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.claims().getFirst().lines().getFirst().procedure())
                .isEqualTo(new ProcedureCode("HC", "99213", List.of("25")));
    }

    @Test
    void aLineFeedMayEndSegments() {
        var file = read(balanced().replace("~\n", "\n"));

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.claims()).hasSize(2);
    }

    @Test
    void anInterchangeHeaderOfAnotherLengthIsRead() {
        var file = read(balanced().replace("*00*          *00*          *", "*00**00**"));

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.claims()).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsNoise() {
        assertThat(read("\u00ef\u00bb\u00bf" + balanced()).summary().readable()).isTrue();
    }

    @Test
    void manyInterchangesWithOtherSeparatorsAreReadInOneStream() {
        var second = Remittances.inOneLine().replace("*", "|").replace("000000901", "000000902");

        var file = read(balanced() + second);

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.summary().interchanges()).isEqualTo(2);
        assertThat(file.claims()).hasSize(4);
        assertThat(file.transactions().get(1).header().index()).isEqualTo(1);
    }

    @Test
    void oneBrokenTransactionSetDoesNotTakeTheOthersWithIt() {
        String body = balanced().substring(balanced().indexOf("ST*"), balanced().indexOf("GE*"));
        String broken = body.replace("0001~", "0002~").replace("SE*33*", "SE*32*");

        var file = read(balanced().replace(body, body + broken).replace("GE*1*", "GE*2*"));

        assertThat(file.summary().readable()).isTrue();
        assertThat(file.transactions()).extracting(TransactionSummary::sound).containsExactly(true, false);
        assertThat(file.codes()).contains("X12.SE_COUNT");
    }

    @ParameterizedTest
    @CsvSource({
        "SE*33*0001, SE*34*0001, X12.SE_COUNT",
        "SE*33*0001, SE*33*0002, X12.SE_CONTROL",
        "GE*1*901, GE*2*901, X12.GE_COUNT",
        "GE*1*901, GE*1*902, X12.GE_CONTROL",
        "IEA*1*000000901, IEA*2*000000901, X12.IEA_COUNT",
        "IEA*1*000000901, IEA*1*000000902, X12.IEA_CONTROL",
        "IEA*1*000000901~, '', X12.NO_IEA",
        "GE*1*901~, '', X12.NO_GE",
        "SE*33*0001~, '', X12.NO_SE",
        "ST*835, ST*837, X12.TRANSACTION_SET",
        "GS*HP, GS*HC, X12.GROUP_TYPE",
        "005010X221A1, 005010X222A1, X12.TRANSACTION_SET",
        "CLP*A1*1*420*100, CLP**1*420*100, X12.MISSING_ELEMENT",
        "CLP*A1*1*420*100, CLP*A1*1*420*, X12.MISSING_ELEMENT",
        "BPR*I*90, BPR*I*, X12.MISSING_ELEMENT",
        "TRN*1*900001, TRN*1*, X12.MISSING_ELEMENT",
        "CAS*CO*29*200, CAS*CO*29*2OO, X12.AMOUNT"
    })
    void aBrokenFileIsRefusedWithTheReason(String right, String wrong, String code) {
        var file = read(balanced().replace(right, wrong));

        assertThat(file.codes()).contains(code);
        assertThat(file.summary().readable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n", "%PDF-1.7", "{\"claims\":[]}", "<html>", "ISA", "ISA*00*", "ST*835*0001~"})
    void whatIsNoInterchangeIsRefusedAndNeverThrown(String text) {
        var file = read(text);

        assertThat(file.summary().readable()).isFalse();
        assertThat(file.summary().findings()).isNotEmpty();
        assertThat(file.claims()).isEmpty();
    }

    @Test
    void anUnknownSegmentIsAFindingAndNoReasonToStop() {
        var file = read(balanced().replace("MOA***MA01~", "ZZZ*1~"));

        assertThat(file.codes()).contains("X12.UNEXPECTED_SEGMENT");
        assertThat(file.summary().readable()).isTrue();
        assertThat(file.claims()).hasSize(2);
    }

    @Test
    void aFindingSaysWhereAndQuotesNothing() {
        String text = balanced().replace("CAS*CO*29*200", "CAS*CO*29*SECRET");

        var finding = read(text).summary().findings().stream()
                .filter(one -> one.code().equals("X12.AMOUNT"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.message()).doesNotContain("SECRET");
        assertThat(finding.position()).isEqualTo(new Position(text.indexOf("CAS*CO*29"), 31, 0, 0, 0, "CAS", 3));
    }

    @Test
    void recordsThatHoldIdentifiersDoNotPrintThem() {
        var file = read(balanced());
        var claim = file.claims().getFirst();

        assertThat(claim.toString()).doesNotContain("A1", "ICN1", "SAMPLE");
        assertThat(claim.parties().toString()).doesNotContain("SAMPLE", "M1");
        assertThat(file.claims().getFirst().lines().get(1).references().toString())
                .doesNotContain("L2");
        assertThat(file.transactions().getFirst().providerAdjustments().toString())
                .doesNotContain("REF1");
        assertThat(new RawSegment("CLP", List.of("A1"), new Delimiters((byte) '*', (byte) ':', (byte) '^', (byte) '~'))
                        .toString())
                .doesNotContain("A1");
    }
}
