package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.overturn.ingest.Sample835;

class AcknowledgmentTest {

    private static final RemittanceId FILE = new RemittanceId(new UUID(1, 41));
    private static final Instant AT = Instant.parse("2026-01-07T08:09:10Z");

    @Test
    void anAcceptedFileIsAccepted() {
        String text = Acknowledgment.of(
                FILE, AT, Scans.of(Sample835.numbered(7).set("T", 1)), Map.of(0, new Decision.Accepted()));

        assertThat(text).isEqualTo("""
                ISA*00*          *00*          *ZZ*OVERTURN       *ZZ*PAYER          *260107*0809*^*00501*000000042*0*T*:~
                TA1*000000007*260105*0930*A*000~
                GS*FA*OVERTURN*PAYER*20260107*0809*1*X*005010X231A1~
                ST*999*0001*005010X231A1~
                AK1*HP*7*005010X221A1~
                AK2*835*0001~
                IK5*A~
                AK9*A*1*1*1~
                SE*6*0001~
                GE*1*1~
                IEA*1*000000042~
                """.replace("\n", ""));
    }

    @Test
    void aSetThatWasPaidShortIsAcceptedWithErrors() {
        Scan scan = Scans.of(Sample835.numbered(7).set("T", 2, set -> set.unbalancedClaims(1)));

        assertThat(Acknowledgment.of(FILE, AT, scan, Map.of(0, new Decision.Accepted())))
                .contains("IK5*E*5~AK9*E*1*1*1~");
    }

    @Test
    void aCollisionRefusesTheInterchange() {
        Scan scan = Scans.of(Sample835.numbered(7).set("T", 1));

        assertThat(Acknowledgment.of(FILE, AT, scan, Map.of(0, new Decision.Held(HoldReason.COLLISION))))
                .contains("TA1*000000007*260105*0930*R*025~", "IK5*R*5~", "AK9*R*1*1*0~");
    }

    @Test
    void oneOfTwoSetsIsAcceptedInPart() {
        Scan scan = Scans.of(Sample835.numbered(7).set("T", 1).set("U", 1, set -> set.miscounted(1)));

        String text = Acknowledgment.of(
                FILE, AT, scan, Map.of(0, new Decision.Accepted(), 1, new Decision.Held(HoldReason.MISCOUNTED)));

        assertThat(text).contains("AK2*835*0001~IK5*A~", "IK5*R*4~", "AK9*P*2*2*1~");
    }

    @Test
    void aFindingInAnElementHasItsPlaceAndNotItsValue() {
        String file = Sample835.numbered(7).set("T", 1).text().replace("*1*100*80**HM", "*1*1E2*80**HM");

        String text = Acknowledgment.of(FILE, AT, Scans.of(file), Map.of());

        assertThat(text).contains("IK3*CLP*12**8~IK4*3**6~").doesNotContain("1E2");
    }

    @Test
    void eachEnvelopeErrorHasItsCode() {
        String file = Sample835.numbered(7).set("T", 1).text();

        assertThat(refused(file.replace("IEA*1*000000007", "IEA*1*000000008"))).contains("*R*001~");
        assertThat(refused(file.replace("IEA*1*", "IEA*2*"))).contains("*R*021~");
        assertThat(refused(file.substring(0, file.indexOf("IEA")))).contains("*R*023~");
        assertThat(refused("")).contains("*R*023~");
        assertThat(refused("no interchange")).contains("*R*024~");
        assertThat(refused(file.replace("GE*1*7", "GE*2*7"))).contains("AK9*R*1*1*0*5~");
    }

    @Test
    void whatSendersWriteIntoTheirNamesCannotBreakTheAnswer() {
        String file = Sample835.numbered(7)
                .set("T", 1)
                .text()
                .replace('~', '!')
                .replace("PAYER          ", "PA~ER^         ");

        String text = refused(file);

        assertThat(text).contains("*ZZ*PA ER          *").startsWith("ISA*");
    }

    @Test
    void ourDelimitersInAnEnvelopeWithOthersCannotBreakTheAnswer() {
        String file = Sample835.numbered(7)
                .set("T", 1)
                .text()
                .replace('*', '|')
                .replace("|260105|0930|^|", "|26*105|09~0|^|")
                .replace("|000000007|0|T|", "|0000*0007|0|T|")
                .replace("~CLP|", "~C*P|");

        assertThat(refused(file)).contains("TA1*0000 0007*26 105*09 0*R*").endsWith("~");
    }

    private static String refused(String file) {
        return Acknowledgment.of(FILE, AT, Scans.of(file), Map.of());
    }
}
