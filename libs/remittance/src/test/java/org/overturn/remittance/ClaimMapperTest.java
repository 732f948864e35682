package org.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.overturn.events.Authorization;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Event;
import org.overturn.events.Remark;
import org.overturn.events.RemittanceSealed;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

class ClaimMapperTest {

    private static final FileContext FILE =
            new FileContext("harbor", "5c1f0a52-7f0e-8b61-9d3c-2a4e6b8c0d1e", Instant.parse("2026-11-02T06:15:30Z"));

    static final String REMITTANCE = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*HARBOR         *261030*0915*^*00501*000000901*0*P*:~
            GS*HP*PAYER*HARBOR*20261030*0916*901*X*005010X221A1~
            ST*835*0001~
            BPR*I*100*C*ACH************20261102~
            TRN*1*900001*1512345678~
            DTM*405*20261030~
            N1*PR*NORTHWIND HEALTH PLAN*XV*NW001~
            N1*PE*HARBOR CLINIC*XX*1234567893~
            REF*TJ*999887777~
            LX*1~
            CLP*acct 77 *1*420*100*20*12*ICN55*11*1~
            CAS*OA*23*0~
            NM1*QC*1*SAMPLE*PAT****MI*MEMBER1~
            NM1*82*1*READER*ROBIN****XX*1987654320~
            MOA***MA01~
            REF*F8*ICN44~
            SVC*HC:99213:25*150*100**1~
            DTM*472*20261005~
            CAS*CO*45*30~
            CAS*PR*3*20~
            AMT*B6*120~
            SVC*HC:72148*270*0**1~
            DTM*472*20261006~
            CAS*CO*197*270*1~
            REF*6R*L2~
            LQ*HE*M62~
            SE*25*0001~
            GE*1*901~
            IEA*1*000000901~
            """;

    @Test
    void aClaimKeepsItsAmountsCodesAndPositions() {
        var claim = claims(REMITTANCE).getFirst().claim();

        assertThat(claim.status()).isEqualTo("1");
        assertThat(claim.chargeCents()).isEqualTo(42_000);
        assertThat(claim.paidCents()).isEqualTo(10_000);
        assertThat(claim.patientCents()).isEqualTo(2_000);
        assertThat(claim.serviceFrom()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(claim.serviceTo()).isEqualTo(LocalDate.of(2026, 10, 6));
        assertThat(claim.renderingNpi()).isEqualTo("1987654320");
        assertThat(claim.balanced()).isTrue();
        assertThat(claim.remarks()).extracting("code").containsExactly("MA01");
        assertThat(claim.lines()).hasSize(2);
        var denied = claim.lines().get(1);
        assertThat(denied.index()).isEqualTo(2);
        assertThat(denied.procedure().code()).isEqualTo("72148");
        assertThat(denied.adjustments().getFirst().carc()).isEqualTo("197");
        assertThat(denied.adjustments().getFirst().segment()).isEqualTo(23);
        assertThat(denied.remarks().getFirst().segment()).isEqualTo(25);
    }

    @Test
    void theSamePositionInTheSameFileHasTheSameIdForEver() {
        assertThat(claims(REMITTANCE)).isEqualTo(claims(REMITTANCE));
        assertThat(EventIds.claim(FILE, 0, 0, 0, 0)).isEqualTo("e5d4ec18-4056-8d6a-8709-c8080c0c0435");
    }

    @Test
    void anAccountIsThePayeeAndThePatientControlNumberWhateverItsCase() {
        var lower = claims(REMITTANCE).getFirst();
        var upper = claims(REMITTANCE.replace("acct 77 ", "ACCT 77")).getFirst();
        var other = claims(REMITTANCE.replace("acct 77 ", "ACCT 78")).getFirst();

        assertThat(upper.accountKey()).isEqualTo(lower.accountKey());
        assertThat(upper.claimKey()).isEqualTo(lower.claimKey());
        assertThat(other.accountKey()).isNotEqualTo(lower.accountKey());
    }

    @Test
    void anotherFirstDateOfServiceIsAnotherClaimOfTheSameAccount() {
        var october = claims(REMITTANCE).getFirst();
        var september = claims(REMITTANCE.replace("20261005", "20260905")).getFirst();

        assertThat(september.accountKey()).isEqualTo(october.accountKey());
        assertThat(september.claimKey()).isNotEqualTo(october.claimKey());
    }

    @Test
    void aReplacementPointsAtTheClaimItReplaces() {
        var replacement = claims(REMITTANCE).getFirst();
        var original = claims(REMITTANCE.replace("ICN55", "ICN44")).getFirst();

        assertThat(replacement.originalClaimToken()).isEqualTo(original.payerClaimToken());
    }

    @Test
    void anAuthorizationIsNamedByItsPlaceAndAKeyedHashAndNeverByItsNumber() {
        String withNumbers = REMITTANCE
                .replace("REF*F8*ICN44~", "REF*F8*ICN44~\nREF*G1*auth 9~\nREF*9F*R-5~")
                .replace("REF*6R*L2~", "REF*6R*L2~\nREF*G1*AUTH 9~")
                .replace("SE*25*", "SE*28*");

        var claim = claims(withNumbers).getFirst().claim();
        List<Authorization> named = Objects.requireNonNull(claim.authorizations());

        assertThat(claims(REMITTANCE).getFirst().claim().authorizations()).isNull();
        assertThat(named)
                .extracting(Authorization::qualifier, Authorization::line, Authorization::segment)
                .containsExactly(tuple("G1", null, 16L), tuple("9F", null, 17L), tuple("G1", 2, 27L));
        assertThat(named.get(2).token())
                .isEqualTo(named.get(0).token())
                .isNotEqualTo(named.get(1).token());
        assertThat(claim.toString()).doesNotContain("auth 9", "AUTH 9", "R-5");
    }

    @Test
    void aRemarkOfAnInpatientClaimSaysThatItStandsInMia() {
        String inpatient = REMITTANCE.replace("MOA***MA01~", "MIA*0****N115***************MA01~");

        assertThat(claims(REMITTANCE).getFirst().claim().remarks())
                .extracting(Remark::segmentId)
                .containsOnlyNulls();
        assertThat(claims(inpatient).getFirst().claim().remarks())
                .extracting(Remark::code, Remark::segmentId)
                .containsExactly(tuple("N115", "MIA"), tuple("MA01", "MIA"));
    }

    @Test
    void noIdentifierOfThePatientIsReadableInTheEvent() {
        var event = claims(REMITTANCE).getFirst().toString();

        assertThat(event)
                .doesNotContainIgnoringCase("acct 77")
                .doesNotContain("SAMPLE", "MEMBER1", "ICN55", "999887777");
    }

    @Test
    void theSealStatesCountsAndCents() {
        var seal = (RemittanceSealed) events(REMITTANCE).getLast();

        assertThat(seal.claims()).isEqualTo(1);
        assertThat(seal.serviceLines()).isEqualTo(2);
        assertThat(seal.chargeCents()).isEqualTo(42_000);
        assertThat(seal.paidCents()).isEqualTo(10_000);
        assertThat(seal.paymentCents()).isEqualTo(10_000);
        assertThat(seal.paymentDate()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(seal.payer().id()).isEqualTo("NW001");
    }

    private static List<ClaimAdjudicated> claims(String remittance) {
        return events(remittance).stream()
                .filter(ClaimAdjudicated.class::isInstance)
                .map(ClaimAdjudicated.class::cast)
                .toList();
    }

    static List<Event> events(String remittance) {
        var mapper = new ClaimMapper(new Numbered(), FILE);
        var reader = new RemittanceReader(
                new ByteArrayInputStream(remittance.getBytes(StandardCharsets.ISO_8859_1)), Limits.DEFAULT);
        List<Event> events = new ArrayList<>();
        try {
            while (true) {
                switch (reader.next()) {
                    case RemittanceEvent.TransactionStarted started -> {}
                    case RemittanceEvent.ClaimRead(var header, var claim) -> events.add(mapper.claim(header, claim));
                    case RemittanceEvent.TransactionEnded(var summary) -> {
                        events.addAll(mapper.adjustments(summary));
                        events.add(mapper.seal(summary));
                    }
                    case RemittanceEvent.FileEnded(var summary) -> {
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

    /// Gives each distinct text a number of its own: equality is kept, the text is not.
    static final class Numbered implements Identifiers {

        private static final Map<String, String> NUMBERS = new ConcurrentHashMap<>();

        @Override
        public String token(String kind, String... parts) {
            return number(kind + List.of(parts));
        }

        @Override
        public String seal(String purpose, String eventId, String plain) {
            return number(eventId + plain);
        }

        private static String number(String text) {
            return NUMBERS.computeIfAbsent(text, _ -> "T" + NUMBERS.size());
        }
    }
}
