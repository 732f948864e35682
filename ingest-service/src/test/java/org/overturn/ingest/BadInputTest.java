package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.overturn.ingest.BadFile.GOOD;
import static org.overturn.ingest.BadFile.segments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.events.Topics;

@OnRealServers
class BadInputTest {

    private final Caller caller = Caller.fresh();

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("B-01 empty", "", "X12.EMPTY"),
                Arguments.of("B-01 white space", " \r\n \n", "X12.EMPTY"),
                Arguments.of("B-02 some text", "Dear Sir or Madam", "X12.NO_ISA"),
                Arguments.of("B-03 no ISA", GOOD.substring(GOOD.indexOf("GS*")), "X12.NO_ISA"),
                Arguments.of("B-07 cut in the middle", GOOD.substring(0, GOOD.length() / 2), "X12.TRUNCATED"),
                Arguments.of("B-08 no IEA", GOOD.substring(0, GOOD.indexOf("IEA*")), "X12.NO_IEA"),
                Arguments.of("B-08 no SE", GOOD.replaceAll("SE\\*\\d+\\*0001~", ""), "X12.NO_SE"),
                Arguments.of("B-09 IEA02", GOOD.replace("IEA*1*000000400", "IEA*1*000000401"), "X12.IEA_CONTROL"),
                Arguments.of("B-09 GE02", GOOD.replace("GE*1*400", "GE*1*7"), "X12.GE_CONTROL"),
                Arguments.of("B-10 IEA01", GOOD.replace("IEA*1*", "IEA*2*"), "X12.IEA_COUNT"),
                Arguments.of("B-10 GE01", GOOD.replace("GE*1*", "GE*3*"), "X12.GE_COUNT"),
                Arguments.of("B-10 SE01", GOOD.replaceAll("SE\\*\\d+\\*", "SE*99*"), "X12.SE_COUNT"),
                Arguments.of("B-14 wrong set", GOOD.replace("ST*835*", "ST*837*"), "X12.TRANSACTION_SET"),
                Arguments.of("B-18 no CLP01", GOOD.replace("CLP*BAD-0*", "CLP**"), "X12.MISSING_ELEMENT"),
                Arguments.of("B-19 amount", GOOD.replace("*1*100*80**HM", "*1*1,00*80**HM"), "X12.AMOUNT"),
                Arguments.of(
                        "B-21 long segment",
                        GOOD.replace("N3*1 PLAN WAY", "N3*" + "A".repeat(70_000)),
                        "X12.SEGMENT_TOO_LONG"),
                Arguments.of(
                        "B-23 UTF-16",
                        new String(GOOD.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                        "X12.ENCODING"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void anUnreadableFileLeavesItsRejectionAndNothingElse(String name, String text, String code) {
        String id = caller.send(text.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("unreadable"))
                .body("findings.code", hasItem(code))
                .body("findings[0].position", notNullValue())
                .extract()
                .path("remittanceId");

        caller.receipt(id).statusCode(200).body("status", equalTo("rejected"));
        assertThat(caller.rows("remittance")).isEqualTo(1);
        assertThat(caller.rows("remittance_chunk")
                        + caller.rows("remittance_transaction")
                        + caller.rows("publication")
                        + caller.rows("remittance_identity"))
                .isZero();
        assertThat(caller.rows("ingest_audit")).isEqualTo(1);
        assertThat(caller.told(Topics.CLAIM_ADJUDICATED)).isEmpty();
    }

    static Stream<Arguments> otherFormats() {
        return Stream.of(
                Arguments.of("PDF", "%PDF-1.7 ..."),
                Arguments.of("HTML", "\n<!doctype html><html></html>"),
                Arguments.of("JSON", "{\"a\":1}"),
                Arguments.of("zip", "PK\3\4..."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherFormats")
    void anotherFormatIsRecognisedByItsFirstBytes(String name, String text) {
        caller.send(text.getBytes(StandardCharsets.ISO_8859_1)).statusCode(415);

        assertThat(caller.rows("remittance")).isZero();
    }

    static Stream<Arguments> noise() {
        return Stream.of(
                Arguments.of("B-05 other separators", GOOD.replace('*', '|').replace(':', '>')),
                Arguments.of("B-06 CRLF", GOOD.replace("~", "~\r\n")),
                Arguments.of("B-06 LF", GOOD.replace("~", "~\n")),
                Arguments.of(
                        "B-17 unknown segment",
                        GOOD.replace("LX*1~", "LX*1~ZZZ*1~").replace("SE*" + segments(), "SE*" + (segments() + 1))),
                Arguments.of("B-23 BOM", "\u00ef\u00bb\u00bf" + GOOD),
                Arguments.of("B-28 data that is code", GOOD.replace("CANARYLAST", "=CMD('x');<b>%3B")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noise")
    void noiseIsTolerated(String name, String text) {
        caller.send(text.getBytes(StandardCharsets.ISO_8859_1)).statusCode(202).body("claims", equalTo(2));
    }

    @Test
    void noPrefixOfAFileIsEverAccepted() {
        byte[] whole = Sample835.numbered(401).set("P", 1).bytes();

        for (int length = 0; length < whole.length - 1; length += 7) {
            caller.send(Arrays.copyOf(whole, length)).statusCode(422);
        }

        assertThat(Caller.database()
                        .number(
                                "select count(*) from remittance where tenant_id = ? and status <> 'rejected'",
                                caller.tenant()))
                .isZero();
    }

    @Test
    void findingsNeverQuoteTheFile() {
        String text = GOOD.replace("*1*100*80**HM", "*1*CANARYAMOUNT*80**HM");

        String body = caller.send(text.getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .extract()
                .asString();

        assertThat(body).doesNotContain("CANARY");
    }

    @Test
    void anAcknowledgmentTellsTheSendersTranslator() {
        String accepted = caller.accepted(Sample835.numbered(410).set("ACK", 1).set("OFF", 1, set -> set.off(1)));
        String rejected = caller.send(GOOD.replaceAll("SE\\*\\d+\\*", "SE*99*").getBytes(StandardCharsets.ISO_8859_1))
                .extract()
                .path("remittanceId");

        String good = acknowledgment(accepted);
        String bad = acknowledgment(rejected);

        assertThat(good)
                .startsWith("ISA*00*          *00*          *ZZ*OVERTURN       *ZZ*PAYER          *")
                .contains("TA1*000000410*260105*0930*A*000~", "AK1*HP*410*005010X221A1~")
                .contains("AK2*835*0001~IK5*A~", "AK2*835*0002~IK5*E*5~", "AK9*E*2*2*2~")
                .endsWith("~");
        assertThat(bad).contains("AK2*835*0001~", "IK5*R*4~", "AK9*R*1*1*0~");
    }

    @Test
    void moreThanTheLimitIsRefused() {
        byte[] large = new byte[TestFolders.FILE_BYTES + 1];
        Arrays.fill(large, (byte) ' ');

        caller.send(large)
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("too-large"));
    }

    private String acknowledgment(String id) {
        return caller.as("feed")
                .get("/v1/remittances/" + id + "/acknowledgment")
                .then()
                .statusCode(200)
                .contentType("application/edi-x12")
                .extract()
                .asString();
    }
}
