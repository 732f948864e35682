package org.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.events.AcknowledgmentStatus;
import org.overturn.events.ClaimAcknowledged;
import org.overturn.events.StatusReason;
import org.overturn.x12.AcknowledgmentEvent;
import org.overturn.x12.AcknowledgmentReader;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

class AcknowledgmentMapperTest {

    private static final FileContext FILE =
            new FileContext("harbor", "7d1f0a52-7f0e-8b61-9d3c-2a4e6b8c0d1f", Instant.parse("2026-10-30T09:20:30Z"));
    private static final Identifiers IDENTIFIERS = new ClaimMapperTest.Numbered();

    private static final String NOTICE = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*HARBOR         *261030*0915*^*00501*000000701*0*P*:~
            GS*HN*PAYER*HARBOR*20261030*0916*701*X*005010X214~
            ST*277*0001*005010X214~
            BHT*0085*08*N700001*20261030*0916*TH~
            HL*1**20*1~
            NM1*PR*2*NORTHWIND HEALTH PLAN*****PI*NW001~
            DTP*009*D8*20261029~
            HL*2*1*21*1~
            NM1*41*2*HARBOR CLINIC*****46*HARBOR~
            HL*3*2*19*1~
            NM1*85*2*HARBOR CLINIC*****XX*1234567893~
            HL*4*3*PT~
            NM1*QC*1*SAMPLE*PAT****MI*MEMBER1~
            TRN*2*ACCT 77~
            STC*A7:562:85*20261028*U*420******A6:128:IL~
            REF*1K*ICN55~
            DTP*472*D8*20261005~
            SVC*HC:99213*420~
            STC*A7:454**U~
            SE*18*0001~
            GE*1*701~
            IEA*1*000000701~
            """;

    private static final String REMITTANCE = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*HARBOR         *261130*0915*^*00501*000000901*0*P*:~
            GS*HP*PAYER*HARBOR*20261130*0916*901*X*005010X221A1~
            ST*835*0001~
            BPR*I*420*C*ACH************20261202~
            TRN*1*900001*1512345678~
            N1*PR*NORTHWIND HEALTH PLAN*XV*NW001~
            N1*PE*HARBOR CLINIC*XX*1234567893~
            LX*1~
            CLP*acct 77*1*420*420**12*ICN55*11*1~
            DTM*232*20261005~
            SE*10*0001~
            GE*1*901~
            IEA*1*000000901~
            """;

    @Test
    void aClaimThatWasSentBackSaysWhyAndWhen() {
        var event = events(NOTICE).getFirst();

        assertThat(event.status()).isEqualTo(AcknowledgmentStatus.REJECTED);
        assertThat(event.acknowledgedOn()).isEqualTo(LocalDate.of(2026, 10, 28));
        assertThat(event.chargeCents()).isEqualTo(42_000);
        assertThat(event.payer().id()).isEqualTo("NW001");
        assertThat(event.payee().npi()).isEqualTo("1234567893");
        assertThat(event.reasons())
                .containsExactly(
                        new StatusReason("A7", "562", "85", null, 14),
                        new StatusReason("A6", "128", "IL", null, 14),
                        new StatusReason("A7", "454", null, 1, 18));
    }

    @Test
    void withoutADayOfItsOwnAClaimHasThatOfTheNotice() {
        assertThat(events(NOTICE.replace("*20261028*U*420", "**U*420"))
                        .getFirst()
                        .acknowledgedOn())
                .isEqualTo(LocalDate.of(2026, 10, 29));
    }

    @Test
    void theSamePositionInTheSameFileHasTheSameIdForEver() {
        assertThat(events(NOTICE)).isEqualTo(events(NOTICE));
        assertThat(EventIds.acknowledgment(FILE, 0, 0, 0, 0))
                .isNotEqualTo(EventIds.claim(FILE, 0, 0, 0, 0))
                .isEqualTo(events(NOTICE).getFirst().eventId());
    }

    @Test
    void theClaimHasTheKeysThatItsRemittanceWillGiveIt() throws IOException {
        var reader = new RemittanceReader(bytes(REMITTANCE), Limits.DEFAULT);
        var mapper = new ClaimMapper(IDENTIFIERS, FILE);
        RemittanceEvent event = reader.next();
        while (!(event instanceof RemittanceEvent.ClaimRead)) {
            event = reader.next();
        }
        var read = (RemittanceEvent.ClaimRead) event;
        var adjudicated = mapper.claim(read.header(), read.claim());

        var acknowledged = events(NOTICE).getFirst();

        assertThat(acknowledged.accountKey()).isEqualTo(adjudicated.accountKey());
        assertThat(acknowledged.claimKey()).isEqualTo(adjudicated.claimKey());
        assertThat(acknowledged.patientControlToken()).isEqualTo(adjudicated.patientControlToken());
        assertThat(acknowledged.payerClaimToken()).isEqualTo(adjudicated.payerClaimToken());
    }

    @Test
    void noIdentifierOfThePatientIsReadableInTheEvent() {
        assertThat(events(NOTICE).getFirst().toString())
                .doesNotContainIgnoringCase("acct 77")
                .doesNotContain("SAMPLE", "MEMBER1", "ICN55");
    }

    private static List<ClaimAcknowledged> events(String notice) {
        var mapper = new AcknowledgmentMapper(IDENTIFIERS, FILE);
        var reader = new AcknowledgmentReader(bytes(notice), Limits.DEFAULT);
        List<ClaimAcknowledged> events = new ArrayList<>();
        try {
            while (true) {
                switch (reader.next()) {
                    case AcknowledgmentEvent.TransactionStarted started -> {}
                    case AcknowledgmentEvent.ClaimRead(var header, var claim) ->
                        events.add(mapper.claim(header, claim));
                    case AcknowledgmentEvent.TransactionEnded ended -> {}
                    case AcknowledgmentEvent.FileEnded(var summary) -> {
                        assertThat(summary.findings()).isEmpty();
                        return events;
                    }
                    case null -> throw new AssertionError("The reader ended without saying so");
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
