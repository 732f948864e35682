package org.overturn.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.overturn.ingest.BadFile.GOOD;
import static org.overturn.ingest.BadFile.changed;
import static org.overturn.ingest.BadFile.segments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.events.Topics;

/// The classes of bad input at the door: docs/bad-input.md says which class is shown where. The reader's own table of
/// them, with positions, is `org.overturn.x12.BadInputTest`.
@OnRealServers
class BadInputClassesTest {

    private static final String SET = GOOD.substring(GOOD.indexOf("ST*"), GOOD.indexOf("GE*"));

    private final Caller caller = Caller.fresh();

    static Stream<BadFile> envelopes() {
        String se = "SE*" + segments() + "*0001~";
        return Stream.of(
                BadFile.of("B-01 byte order mark alone", "\u00ef\u00bb\u00bf", "X12.EMPTY"),
                BadFile.of("B-03 ISA with too few elements", "ISA*00*  *00~GS*HP~", "X12.NO_ISA"),
                BadFile.of("B-04 terminator is the element separator", GOOD.replace('~', '*'), "X12.DELIMITERS"),
                changed("B-04 component separator is a letter", ":~", "Z~", "X12.DELIMITERS"),
                changed("B-04 component separator is a digit", ":~", "7~", "X12.DELIMITERS"),
                changed("B-04 component separator is the element separator", ":~", "*~", "X12.DELIMITERS"),
                changed("B-04 component separator is a control", ":~", "\u0001~", "X12.DELIMITERS"),
                changed("B-08 IEA doubled", "IEA*1*000000400~", "IEA*1*000000400~".repeat(2), "X12.OUTSIDE"),
                changed("B-08 GE missing", "GE*1*400~", "", "X12.NO_GE"),
                changed("B-08 GE doubled", "GE*1*400~", "GE*1*400~".repeat(2), "X12.OUTSIDE"),
                changed("B-08 SE doubled", se, se + se, "X12.OUTSIDE"),
                changed("B-08 SE behind GE", se + "GE*1*400~", "GE*1*400~" + se, "X12.OUTSIDE"),
                changed("B-09 SE02", se, "SE*" + segments() + "*0002~", "X12.SE_CONTROL"),
                changed("B-14 another transaction set", "ST*835*", "ST*999*", "X12.TRANSACTION_SET"),
                changed("B-14 another group", "GS*HP*", "GS*HC*", "X12.GROUP_TYPE"),
                changed("B-14 another version", "005010X221A1", "003070X091", "X12.TRANSACTION_SET"),
                changed("B-14 another guide", "005010X221A1", "005010X220A1", "X12.TRANSACTION_SET"));
    }

    static Stream<BadFile> content() {
        return Stream.of(
                changed("B-17 money out of its place", "TRN*1*BAD*", "CAS*CO*1*2~TRN*1*BAD*", "X12.OUT_OF_PLACE"),
                changed("B-17 no payer", "N1*PR*", "N1*XX*", "X12.NO_PAYER"),
                changed("B-17 no payee", "N1*PE*", "N1*XX*", "X12.NO_PAYEE"),
                changed("B-18 BPR02", "BPR*I*160.00*", "BPR*I**", "X12.MISSING_ELEMENT"),
                changed("B-18 TRN02", "TRN*1*BAD*", "TRN*1**", "X12.MISSING_ELEMENT"),
                changed("B-18 CLP04", "*1*100*80**HM", "*1*100***HM", "X12.MISSING_ELEMENT"),
                changed("B-18 SVC02", "HC:99213*100*80", "HC:99213**80", "X12.MISSING_ELEMENT"),
                changed("B-21 segment of 10 MB", "LX*1~", "LX*1" + "*A".repeat(5 << 20) + "~", "X12.SEGMENT_TOO_LONG"),
                changed("B-21 element of 1 MB", "LX*1~", "LX*1*" + "A".repeat(1 << 20) + "~", "X12.SEGMENT_TOO_LONG"),
                changed(
                        "B-21 segment of 200 KB outside of a transaction set",
                        "ST*835*",
                        "REF*" + "A".repeat(200_000) + "~ST*835*",
                        "X12.SEGMENT_TOO_LONG"),
                changed("B-21 10,000 elements", "LX*1~", "LX*1" + "*".repeat(10_000) + "~", "X12.TOO_MANY_ELEMENTS"),
                changed(
                        "B-21 1,000 components",
                        "HC:99213*",
                        "HC" + ":9".repeat(1_000) + "*",
                        "X12.TOO_MANY_COMPONENTS"),
                BadFile.of("B-22 10,001 claims in a set", set(10_001), "X12.TOO_MANY_CLAIMS"),
                BadFile.of("B-22 1,001 transaction sets", sets(1_001), "X12.TOO_MANY_TRANSACTIONS"),
                BadFile.of("B-22 51 interchanges", GOOD.repeat(51), "X12.TOO_MANY_INTERCHANGES"));
    }

    static Stream<BadFile> amounts() {
        return Stream.of("1,250.00", "1E3", "+5", "12345678901234567890", "NaN", "-", "5 0", "\u0661\u0662")
                .map(amount -> BadFile.encoded(
                        "B-19 amount of " + amount.length()
                                + " characters, first U+%04X".formatted((int) amount.charAt(0)),
                        GOOD.replaceFirst("CAS\\*CO\\*45\\*20.00", "CAS*CO*45*" + amount),
                        StandardCharsets.UTF_8,
                        "X12.AMOUNT"));
    }

    static Stream<BadFile> encodings() {
        Stream<BadFile> whole = Stream.of(
                BadFile.in("B-23 UTF-16 LE", StandardCharsets.UTF_16LE, "X12.ENCODING"),
                BadFile.in("B-23 UTF-16 BE with mark", StandardCharsets.UTF_16, "X12.ENCODING"),
                BadFile.in("B-23 EBCDIC", Charset.forName("IBM037"), "X12.ENCODING"),
                changed("B-23 bytes that are no UTF-8", "CANARYLAST", "CANARY\u00ff\u00feLAST", "X12.CHARACTER"));
        Stream<BadFile> hidden = Stream.of("\u0000", "\u001b[31m", "\u0085", "\u202e", "\u2066")
                .map(text -> BadFile.encoded(
                        "B-23 U+%04X in a name".formatted((int) text.charAt(0)),
                        GOOD.replace("CANARYLAST", "CANARY" + text + "LAST"),
                        StandardCharsets.UTF_8,
                        "X12.CHARACTER"));
        return Stream.concat(whole, hidden);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"envelopes", "content", "amounts", "encodings"})
    void whatCannotBeUsedLeavesItsRejectionAndNothingElse(BadFile bad) {
        String answer = caller.send(bad.body())
                .statusCode(422)
                .body("code", equalTo("unreadable"))
                .body("findings.code", hasItem(bad.code()))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("CANARY");
        assertThat(caller.rows("remittance")).isEqualTo(1);
        assertThat(caller.rows("remittance_chunk")
                        + caller.rows("remittance_transaction")
                        + caller.rows("publication")
                        + caller.rows("remittance_identity"))
                .isZero();
        assertThat(caller.told(Topics.CLAIM_ADJUDICATED)).isEmpty();
    }

    static Stream<BadFile> tolerated() {
        return Stream.of(
                changed("B-03 ISA of another length", "*00*          *00*          *", "*00**00**", "X12.ISA_LENGTH"),
                changed(
                        "B-15 a line that does not add up",
                        "CAS*CO*45*20.00~SE",
                        "CAS*CO*45*19.00~SE",
                        "X12.LINE_UNBALANCED"),
                changed(
                        "B-15 a claim that does not add up",
                        "CLP*BAD-1*1*100*",
                        "CLP*BAD-1*1*101*",
                        "X12.CLAIM_UNBALANCED"),
                changed("B-20 30 February", "DTM*232*20251210", "DTM*232*20260230", "X12.DATE"),
                changed("B-20 all zeros", "DTM*232*20251210", "DTM*232*00000000", "X12.DATE"),
                changed("B-20 year 9999", "DTM*232*20251210", "DTM*232*99991231", "X12.DATE"),
                changed("B-20 two-digit year", "DTM*232*20251210", "DTM*232*251210", "X12.DATE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tolerated")
    void whatCanBeUsedIsAcceptedAndReported(BadFile odd) {
        caller.send(odd.body()).statusCode(202).body("claims", equalTo(2)).body("findings.code", hasItem(odd.code()));
    }

    static Stream<BadFile> harmless() {
        String other = Sample835.numbered(402)
                .set("OTHER", 1)
                .text()
                .replace('*', '|')
                .replace(':', '>')
                .replace('~', '!');
        return Stream.of(
                BadFile.of("B-05 other separators in the second interchange", GOOD + other, "3"),
                BadFile.of("B-06 blank lines and spaces between segments", GOOD.replace("~", "~ \r\n\r\n"), "2"),
                changed("B-14 the guide of 4010 is read alike", "005010X221A1", "004010X091A1", "2"),
                changed("B-19 .5 and -0", "CAS*CO*45*20.00", "CAS*CO*45*19.5**59*.5**58*-0", "2"),
                changed("B-28 SQL as an account number", "CLP*BAD-0*", "CLP*' or 1=1;--*", "2"),
                changed("B-28 a path as an account number", "CLP*BAD-0*", "CLP*..%2f..%2fetc%3B*", "2"),
                changed("B-28 a formula as a name", "CANARYLAST", "=cmd('x')!A1", "2"),
                BadFile.of("B-30 4,096 account numbers of one hash", colliding(), "4096"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void whatIsMeantForOtherProgramsIsData(BadFile odd) {
        caller.send(odd.body()).statusCode(202).body("claims", equalTo(Integer.parseInt(odd.code())));
    }

    @Test
    void aControlNumberThatComesTwiceInAGroupIsReported() {
        String twice = GOOD.replace(SET + "GE*1*", SET + SET.replace("BAD", "TWO") + "GE*2*");

        caller.send(twice.getBytes(ISO_8859_1)).body("findings.code", hasItem("X12.ST_REPEATED"));
    }

    private static String set(int claims) {
        return Sample835.numbered(403).set("MANY", claims).text();
    }

    private static String sets(int count) {
        Sample835 file = Sample835.numbered(404);
        IntStream.range(0, count).forEach(i -> file.set("S" + i, 1));
        return file.text();
    }

    /// Account numbers that Java's strings hash alike: each pair of letters is `Aa` or `BB`.
    private static String colliding() {
        String[] pieces = Sample835.numbered(405).set("HASH", 4_096).text().split("CLP\\*HASH-\\d+\\*");
        StringBuilder text = new StringBuilder(pieces[0]);
        for (int claim = 1; claim < pieces.length; claim++) {
            text.append("CLP*");
            for (int bit = 0; bit < 12; bit++) {
                text.append((((claim - 1) >> bit) & 1) == 0 ? "Aa" : "BB");
            }
            text.append('*').append(pieces[claim]);
        }
        return text.toString();
    }
}
