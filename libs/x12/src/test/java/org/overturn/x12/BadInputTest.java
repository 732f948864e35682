package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.BadInput.flagged;
import static org.overturn.x12.BadInput.named;
import static org.overturn.x12.BadInput.refused;
import static org.overturn.x12.BadInput.whole;
import static org.overturn.x12.Remittances.balanced;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One row or more for each class of bad input that a reader can meet: what is found, and where.
class BadInputTest {

    private static final String INNER =
            balanced().substring(balanced().indexOf("ST*"), balanced().indexOf("GE*"));
    private static final String FIRST_LINE = "CAS*CO*45*30~";

    static Stream<BadInput> filesThatAreNoInterchange() {
        return Stream.of(
                whole("B-01 empty", "", "X12.EMPTY", ""),
                whole("B-01 only white space", "  \r\n\t\n", "X12.EMPTY", ""),
                whole("B-02 PDF", "%PDF-1.7", "X12.NO_ISA", ""),
                whole("B-02 HTML", "<html></html>", "X12.NO_ISA", ""),
                whole("B-02 JSON", "{\"claims\":[]}", "X12.NO_ISA", ""),
                whole("B-02 gzip", "\u001f\u008b\b\u0000\u0000", "X12.NO_ISA", ""),
                whole("B-03 no ISA", balanced().substring(balanced().indexOf("GS*")), "X12.NO_ISA", "GS"),
                whole("B-03 ISA with too few elements", "ISA*00*  *00~GS*HP~", "X12.NO_ISA", "ISA"),
                flagged(
                        "B-03 ISA of another length",
                        "*00*          *00*          *",
                        "*00**00**",
                        "X12.ISA_LENGTH",
                        "ISA"),
                whole(
                        "B-04 terminator equals element separator",
                        balanced().replace('~', '*'),
                        "X12.DELIMITERS",
                        "ISA"),
                whole("B-04 component separator is a letter", balanced().replace(":~", "Z~"), "X12.DELIMITERS", "ISA"),
                whole("B-07 cut in a segment", INTERCHANGE_CUT, "X12.TRUNCATED", "TRN"),
                whole("B-23 UTF-16", BadInput.latin1(balanced(), StandardCharsets.UTF_16), "X12.ENCODING", ""),
                whole("B-23 EBCDIC", "\u00c9\u00e2\u00c1\\", "X12.ENCODING", ""));
    }

    private static final String INTERCHANGE_CUT =
            balanced().substring(0, balanced().indexOf("TRN*") + 9);

    static Stream<BadInput> envelopes() {
        return Stream.of(
                whole("B-08 IEA missing", balanced().substring(0, balanced().indexOf("IEA*")), "X12.NO_IEA", "GE"),
                refused("B-08 IEA doubled", "IEA*1*000000901~", "IEA*1*000000901~".repeat(2), "X12.OUTSIDE", "IEA"),
                refused("B-08 GE missing", "GE*1*901~", "", "X12.NO_GE", "IEA"),
                refused("B-08 GE doubled", "GE*1*901~", "GE*1*901~GE*1*901~", "X12.OUTSIDE", "GE"),
                refused("B-08 SE missing", "SE*33*0001~", "", "X12.NO_SE", "GE"),
                refused("B-08 SE doubled", "SE*33*0001~", "SE*33*0001~SE*33*0001~", "X12.OUTSIDE", "SE"),
                refused("B-08 SE behind GE", "SE*33*0001~\nGE*1*901~", "GE*1*901~SE*33*0001~", "X12.OUTSIDE", "SE"),
                refused(
                        "B-08 ST without GS",
                        "GS*HP*PAYER*HARBOR*20261030*0916*901*X*005010X221A1~",
                        "",
                        "X12.OUTSIDE",
                        "ST"),
                refused("B-09 ISA13 and IEA02", "IEA*1*000000901", "IEA*1*000000902", "X12.IEA_CONTROL", "IEA02"),
                refused("B-09 GS06 and GE02", "GE*1*901", "GE*1*902", "X12.GE_CONTROL", "GE02"),
                refused("B-09 ST02 and SE02", "SE*33*0001", "SE*33*0002", "X12.SE_CONTROL", "SE02"),
                refused("B-10 IEA01", "IEA*1*", "IEA*2*", "X12.IEA_COUNT", "IEA01"),
                refused("B-10 GE01", "GE*1*", "GE*x*", "X12.GE_COUNT", "GE01"),
                refused("B-10 SE01", "SE*33*", "SE*-33*", "X12.SE_COUNT", "SE01"),
                flagged(
                        "B-11 ST02 twice in a group",
                        INNER + "GE*1*",
                        INNER + INNER + "GE*2*",
                        "X12.ST_REPEATED",
                        "ST02"),
                refused("B-14 another transaction", "ST*835", "ST*837", "X12.TRANSACTION_SET", "ST01"),
                refused("B-14 another group", "GS*HP", "GS*HC", "X12.GROUP_TYPE", "GS01"),
                refused("B-14 another version", "005010X221A1", "005010X220A1", "X12.TRANSACTION_SET", "ST01"));
    }

    static Stream<BadInput> content() {
        return Stream.of(
                flagged("B-15 line", FIRST_LINE, "CAS*CO*45*29~", "X12.LINE_UNBALANCED", "SVC"),
                flagged("B-15 claim", "CLP*A2*1*200*0*", "CLP*A2*1*201*0*", "X12.CLAIM_UNBALANCED", "CLP"),
                flagged("B-16 transaction", "BPR*I*90", "BPR*I*91", "X12.TRANSACTION_UNBALANCED", "SE"),
                flagged("B-17 unknown segment", "MOA***MA01", "ZZZ***MA01", "X12.UNEXPECTED_SEGMENT", "ZZZ"),
                refused(
                        "B-17 money out of its place",
                        "TRN*1*900001*1512345678~",
                        "TRN*1*900001~CAS*CO*1*2~",
                        "X12.OUT_OF_PLACE",
                        "CAS"),
                refused("B-17 BPR behind the claims", "PLB*", "BPR*I*90~PLB*", "X12.OUT_OF_PLACE", "BPR"),
                refused(
                        "B-17 seven adjustments in a CAS",
                        FIRST_LINE,
                        "CAS*CO*45*30" + "*".repeat(17) + "97*1~",
                        "X12.TOO_MANY_ELEMENTS",
                        "CAS20"),
                refused(
                        "B-17 seven adjustments in a PLB",
                        "*L6*-5~",
                        "*L6*-5" + "*".repeat(9) + "WO*1~",
                        "X12.TOO_MANY_ELEMENTS",
                        "PLB15"),
                refused("B-17 no BPR", "BPR*I*90*C*ACH************20261102~", "", "X12.NO_PAYMENT", "LX"),
                refused("B-17 no TRN", "TRN*1*900001*1512345678~", "", "X12.NO_TRACE", "LX"),
                refused("B-17 no payer", "N1*PR*", "N1*XX*", "X12.NO_PAYER", "LX"),
                refused("B-17 no payee", "N1*PE*", "N1*XX*", "X12.NO_PAYEE", "LX"),
                refused("B-18 ST02", "ST*835*0001", "ST*835", "X12.MISSING_ELEMENT", "ST02"),
                refused("B-18 BPR02", "BPR*I*90*", "BPR*I**", "X12.MISSING_ELEMENT", "BPR02"),
                refused("B-18 TRN02", "TRN*1*900001", "TRN*1*", "X12.MISSING_ELEMENT", "TRN02"),
                refused("B-18 CLP01", "CLP*A1*", "CLP**", "X12.MISSING_ELEMENT", "CLP01"),
                refused("B-18 CLP02", "CLP*A1*1*", "CLP*A1**", "X12.MISSING_ELEMENT", "CLP02"),
                refused("B-18 CLP03", "*1*420*100*", "*1**100*", "X12.MISSING_ELEMENT", "CLP03"),
                refused("B-18 CLP04", "*1*420*100*", "*1*420**", "X12.MISSING_ELEMENT", "CLP04"),
                refused("B-18 SVC01", "SVC*HC:99213:25*", "SVC**", "X12.MISSING_ELEMENT", "SVC01"),
                refused("B-18 SVC02", "*150*100**1", "**100**1", "X12.MISSING_ELEMENT", "SVC02"),
                refused("B-18 SVC03", "*150*100**1", "*150***1", "X12.MISSING_ELEMENT", "SVC03"),
                refused("B-18 CAS01", FIRST_LINE, "CAS**45*30~", "X12.MISSING_ELEMENT", "CAS01"),
                refused("B-18 CAS02", FIRST_LINE, "CAS*CO**30~", "X12.MISSING_ELEMENT", "CAS02"),
                refused("B-18 CAS03", FIRST_LINE, "CAS*CO*45~", "X12.MISSING_ELEMENT", "CAS03"),
                refused("B-18 AMT02", "AMT*AU*120", "AMT*AU", "X12.MISSING_ELEMENT", "AMT02"),
                refused("B-18 PLB03", "*WO:REF1*15*", "**15*", "X12.MISSING_ELEMENT", "PLB03"),
                refused("B-18 PLB04", "*WO:REF1*15*", "*WO:REF1**", "X12.MISSING_ELEMENT", "PLB04"));
    }

    static Stream<BadInput> values() {
        var amounts = Stream.of("1,250.00", "1E3", "+5", "12345678901234567890", "NaN", "$5", "1.234", "0x1", "5-", ".")
                .map(amount -> refused(
                        "B-19 amount " + amount, FIRST_LINE, "CAS*CO*45*" + amount + "~", "X12.AMOUNT", "CAS03"));
        var dates = Stream.of("20260230", "00000000", "99990101", "261005", "2026100A")
                .map(date -> flagged("B-20 date " + date, "DTM*232*20261005", "DTM*232*" + date, "X12.DATE", "DTM02"));
        var characters = Stream.of("A\u0000B", "A\u001bB", "A\u0085B", "A\u202eB", "A\u2066B")
                .map(name -> named("B-23 U+%04X in a name".formatted((int) name.charAt(1)), name));
        var others = Stream.of(
                flagged("B-19 quantity", FIRST_LINE, "CAS*CO*45*30*1,5~", "X12.QUANTITY", "CAS04"),
                refused(
                        "B-19 sum beyond a long",
                        FIRST_LINE,
                        "CAS*CO*45*9999999999999999.99~".repeat(99),
                        "X12.OVERFLOW",
                        "CAS"),
                flagged("B-20 no payment date", "************20261102", "", "X12.NO_PAYMENT_DATE", "BPR16"),
                refused(
                        "B-21 segment of 10 MB",
                        "MOA***MA01",
                        "MOA" + "*A".repeat(5_000_000),
                        "X12.SEGMENT_TOO_LONG",
                        "MOA"),
                refused(
                        "B-21 element of 5 KB",
                        "MOA***MA01",
                        "MOA***" + "A".repeat(5_000),
                        "X12.ELEMENT_TOO_LONG",
                        "MOA03"),
                refused(
                        "B-21 10,000 elements",
                        "MOA***MA01",
                        "MOA" + "*".repeat(10_000),
                        "X12.TOO_MANY_ELEMENTS",
                        "MOA"),
                refused(
                        "B-21 1,000 components",
                        "HC:99213:25",
                        "HC" + ":9".repeat(1_000),
                        "X12.TOO_MANY_COMPONENTS",
                        "SVC01"),
                refused("B-23 Latin-1", "*SAMPLE*PAT", "*M\u00dcLLER*PAT", "X12.CHARACTER", "NM1"));
        return Stream.of(amounts, dates, characters, others).flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"filesThatAreNoInterchange", "envelopes", "content", "values"})
    void badInputIsFoundWhereItStands(BadInput bad) {
        var read = ReadFile.of(Remittances.bytes(bad.file()));

        assertThat(read.summary().readable()).isEqualTo(bad.readable());
        var found = read.summary().findings().stream()
                .filter(one -> one.code().equals(bad.code()))
                .toList();
        assertThat(found).extracting(one -> one.position().segmentId()).contains(bad.segmentId());
        var finding = found.stream()
                .filter(one -> one.position().segmentId().equals(bad.segmentId()))
                .findFirst()
                .orElseThrow();
        assertThat(finding.position().element()).isEqualTo(bad.element());
        assertThat(bad.file().substring((int) finding.position().byteOffset())).startsWith(bad.segmentId());
    }
}
