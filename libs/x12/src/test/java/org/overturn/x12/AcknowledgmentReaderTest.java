package org.overturn.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.x12.Notices.read;
import static org.overturn.x12.Notices.threeClaims;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcknowledgmentReaderTest {

    private static final long SEED = 277_2026L;

    @Test
    void aSoundNoticeSaysHowManyClaimsWereTakenAndHowManySentBack() {
        var file = read(threeClaims());

        assertThat(file.summary().findings()).isEmpty();
        assertThat(file.summary().readable()).isTrue();
        var set = file.transactions().getFirst();
        assertThat(set.sound()).isTrue();
        assertThat(set.balanced()).isTrue();
        assertThat(set.claims()).isEqualTo(3);
        assertThat(set.rejectedClaims()).isEqualTo(2);
        assertThat(set.chargeCents()).isEqualTo(77_050);
        assertThat(set.rejectedCents()).isEqualTo(35_050);
        assertThat(set.serviceLines()).isEqualTo(1);
    }

    @Test
    void theHeadSaysWhoAnswersWhomAndWhen() {
        var head = read(threeClaims()).transactions().getFirst().header();

        assertThat(head.source().entity()).isEqualTo("PR");
        assertThat(head.source().lastName()).isEqualTo("NORTHWIND HEALTH PLAN");
        assertThat(head.source().id()).isEqualTo("NW001");
        assertThat(head.receiver().id()).isEqualTo("HARBOR");
        assertThat(head.reference()).isEqualTo("N700001");
        assertThat(head.createdOn()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(head.processedOn()).isEqualTo(LocalDate.of(2026, 10, 30));
    }

    @Test
    void aClaimHasItsProviderItsNumbersItsDaysAndItsReasons() {
        var claims = read(threeClaims()).claims();

        var taken = claims.getFirst();
        assertThat(taken.rejected()).isFalse();
        assertThat(taken.patientControlNumber()).isEqualTo("A1");
        assertThat(taken.provider().id()).isEqualTo("1234567893");
        assertThat(taken.references()).extracting(Reference::qualifier).containsExactly("1K");
        assertThat(taken.serviceFrom()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(taken.serviceTo()).isEqualTo(LocalDate.of(2026, 10, 7));
        var sentBack = claims.get(1);
        assertThat(sentBack.rejected()).isTrue();
        assertThat(sentBack.statuses().getFirst().codes())
                .containsExactly(new StatusCode("A7", "562", "85"), new StatusCode("A6", "128", "IL"));
        assertThat(sentBack.statuses().getFirst().effectiveOn()).isEqualTo(LocalDate.of(2026, 10, 29));
        assertThat(sentBack.serviceTo()).isEqualTo(sentBack.serviceFrom());
    }

    @Test
    void aSecondClaimOfThePatientAndItsLineAreRead() {
        var third = read(threeClaims()).claims().get(2);

        assertThat(third.patient().id()).isEqualTo("M2");
        assertThat(third.chargeCents()).isEqualTo(15_050);
        var line = third.lines().getFirst();
        assertThat(line.procedure()).isEqualTo(new ProcedureCode("HC", "99213", List.of("25")));
        assertThat(line.statuses().getFirst().codes()).containsExactly(new StatusCode("A7", "454", ""));
        assertThat(line.references()).extracting(Reference::value).containsExactly("L1");
    }

    @ParameterizedTest(name = "{0} is sent back: {1}")
    @CsvSource({
        "STC*A2:20:PR*20261029*WQ*420, false",
        "STC*A2:20:PR*20261029*U*420, true",
        "STC*A2:20:PR*20261029**420, false",
        "STC*A1:20:PR*20261029**420, false",
        "STC*A3:21:PR*20261029**420, true",
        "STC*A8:21:PR*20261029**420, true",
        "STC*A1:20:PR*20261029**420******A6:128, true",
        "STC*A1:20:PR*20261029*WQ*420~STC*A7:33*20261029*U*420, true",
    })
    void theActionDecidesAndWithoutItTheCategories(String status, boolean rejected) {
        var file = read(threeClaims().replace("STC*A2:20:PR*20261029*WQ*420", status));

        assertThat(file.claims().getFirst().rejected()).isEqualTo(rejected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "STC*A2:20:PR*20261029*WQ*420, STC*P1:20:PR*20261029**420, X12.NO_DECISION, TRN, 0",
        "TRN*2*A1~, TRN*2~, X12.MISSING_ELEMENT, TRN, 2",
        "STC*A7:562:85*20261029*U*200, STC*A7:562:85*20261029*U*2x0, X12.AMOUNT, STC, 4",
        "HL*4*3*PT~, HL*4*3*22~, X12.LEVEL, HL, 3",
        "NM1*PR*2*NORTHWIND HEALTH PLAN*****PI*NW001~, '', X12.NO_SOURCE, TRN, 0",
        "SE*42*, SE*41*, X12.SE_COUNT, SE, 1",
    })
    void whatCannotBeUsedIsFoundWithItsPosition(String right, String wrong, String code, String segment, int element) {
        var file = read(threeClaims().replace(right, wrong));

        assertThat(file.transactions().getFirst().sound()).isFalse();
        assertThat(file.summary().readable()).isFalse();
        assertThat(file.finding(code).severity()).isEqualTo(Severity.ERROR);
        assertThat(file.finding(code).position().segmentId()).isEqualTo(segment);
        assertThat(file.finding(code).position().element()).isEqualTo(element);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "QTY*QC*2~, QTY*QC*3~, X12.COUNTS_DIFFER",
        "AMT*YY*350.5~, AMT*YY*350.51~, X12.COUNTS_DIFFER",
        "STC*A1:19:PR*20261029*WQ*620~, STC*A8:19:PR*20261029*U*620~, X12.BATCH_REJECTED",
        "STC*A3:21*20261029*U*150.5~, STC*A3:21*20261029*U~, X12.NO_CHARGE",
        "DTP*472*RD8*20261005-20261007~, DTP*472*RD8*20261005~, X12.DATE",
    })
    void whatSomebodyShouldLookAtIsFoundAndTheRestUsed(String right, String wrong, String code) {
        var file = read(threeClaims().replace(right, wrong));

        assertThat(file.finding(code).severity()).isEqualTo(Severity.WARNING);
        assertThat(file.summary().readable()).isTrue();
    }

    @Test
    void aRemittanceIsNoAcknowledgmentAndOtherWay() {
        var notice = read(Remittances.balanced());
        var remittance = Remittances.read(threeClaims());

        assertThat(notice.summary().readable()).isFalse();
        assertThat(notice.codes()).contains("X12.GROUP_TYPE", "X12.TRANSACTION_SET", "X12.NO_ACKNOWLEDGMENT");
        assertThat(remittance.summary().readable()).isFalse();
        assertThat(remittance.codes()).contains("X12.GROUP_TYPE", "X12.TRANSACTION_SET", "X12.NO_REMITTANCE");
    }

    @Test
    void anotherKindOfStatusNoticeIsNotTakenForOne() {
        var file = read(threeClaims().replace("*X*005010X214~", "*X*005010X212~"));

        assertThat(file.summary().readable()).isFalse();
        assertThat(file.codes()).contains("X12.TRANSACTION_SET");
    }

    @Test
    void noPrefixIsTakenForTheWholeAndNoMutationThrows() {
        byte[] whole = threeClaims().strip().getBytes(StandardCharsets.ISO_8859_1);
        for (int length = 0; length < whole.length; length++) {
            assertThat(Notices.of(java.util.Arrays.copyOf(whole, length))
                            .summary()
                            .readable())
                    .as("%d bytes", length)
                    .isFalse();
        }
        var random = new SplittableRandom(SEED);
        for (int run = 0; run < 2_000; run++) {
            byte[] mutated = whole.clone();
            for (int change = random.nextInt(1, 9); change > 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            for (var finding : Notices.of(mutated).summary().findings()) {
                assertThat(finding.position().byteOffset())
                        .as("seed %d, run %d", SEED, run)
                        .isBetween(0L, (long) mutated.length);
            }
        }
    }

    @Test
    void whatIdentifiesAPersonIsNotInTheText() {
        var claim = read(threeClaims()).claims().getFirst();

        assertThat(claim.toString()).doesNotContain("A1", "SAMPLE", "M1");
    }
}
