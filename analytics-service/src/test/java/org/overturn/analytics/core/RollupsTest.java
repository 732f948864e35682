package org.overturn.analytics.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.analytics.Claim.BUNDLED;
import static org.overturn.analytics.Claim.MAY_4;
import static org.overturn.analytics.Claim.NO_AUTHORIZATION;
import static org.overturn.analytics.Claim.denied;
import static org.overturn.analytics.Claim.paid;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.Claim;
import org.overturn.analytics.Stories;
import org.overturn.events.Verdict;

class RollupsTest {

    private static final LocalDate JUNE_9 = LocalDate.of(2026, 6, 9);

    private final Book book = new Book();

    @Test
    void aDenialCountsOnItsPaymentDateUnderEveryCause() {
        book.batch(List.of(denied("t", "a", NO_AUTHORIZATION, BUNDLED), paid("t", "b")));

        assertThat(book.on(MAY_4)).isEqualTo(new Measures(2, 1, 0, 1, 40_000, 16_000, 20_000, 0, 2, 1, 1, 0));
        assertThat(book.sum(Dimension.CARC, "197").deniedCents()).isEqualTo(12_000);
        assertThat(book.sum(Dimension.CATEGORY, "BUNDLING_NCCI").deniedClaims()).isEqualTo(1);
        assertThat(book.sum(Dimension.PROCEDURE, "72148").deniedCents()).isEqualTo(8_000);
    }

    @Test
    void aLateCorrectionTakesTheDenialAwayWhereItWasAddedAndKeepsTheInitialDenial() {
        Claim denied = denied("t", "a", NO_AUTHORIZATION);
        book.batch(List.of(denied));

        book.batch(List.of(denied.correctedOn(JUNE_9, Verdict.PAID, 16_000)));

        assertThat(book.on(MAY_4)).isEqualTo(new Measures(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0));
        assertThat(book.on(JUNE_9)).isEqualTo(new Measures(1, 0, 0, 0, 20_000, 16_000, 0, 12_000, 0, 0, 0, 0));
        assertThat(book.sum(Dimension.CARC)).isEqualTo(Measures.ZERO);
    }

    @Test
    void aReversalThatNothingReplacesLeavesNothingButItsAdjudications() {
        Claim denied = denied("t", "a", NO_AUTHORIZATION);
        book.batch(List.of(denied, denied.voidedOn(JUNE_9)));

        assertThat(book.sum(Dimension.TOTAL)).isEqualTo(Measures.ZERO);
        assertThat(book.sum(Dimension.VERDICT).adjudications()).isEqualTo(2);
    }

    @Test
    void pendedClaimsAreInNoDenominatorButStayInTheConservationSums() {
        book.batch(List.of(paid("t", "a").verdict(Verdict.PENDED).on(MAY_4)));

        assertThat(book.sum(Dimension.TOTAL).claims()).isZero();
        assertThat(book.sum(Dimension.VERDICT, "PENDED").paidCents()).isEqualTo(16_000);
    }

    @Test
    void aSuspectedDenialIsCountedBesideTheDenials() {
        book.batch(List.of(paid("t", "a").verdict(Verdict.SUSPECT_DENIAL)));

        assertThat(book.sum(Dimension.TOTAL).deniedClaims()).isZero();
        assertThat(book.sum(Dimension.TOTAL).suspectClaims()).isEqualTo(1);
        assertThat(book.sum(Dimension.TOTAL).firstPassClaims()).isZero();
    }

    @Test
    void breakdownsOfDenialsAddUpToTheTotalWhateverIsTold() {
        long seed = new Random().nextLong();
        book.batch(new Stories("t", seed).told(200));

        long total = book.sum(Dimension.TOTAL).deniedCents();
        for (Dimension it : List.of(Dimension.CATEGORY, Dimension.TYPE, Dimension.CARC, Dimension.PAYER)) {
            assertThat(book.sum(it).deniedCents()).as("%s, seed %d", it, seed).isEqualTo(total);
        }
        assertThat(book.sum(Dimension.PAYER).claims())
                .isEqualTo(book.sum(Dimension.TOTAL).claims());
        assertThat(book.sum(Dimension.PROVIDER)).isEqualTo(book.sum(Dimension.TOTAL));
    }

    @Test
    void rollupsMovedByDifferencesEqualTheirRecountForAnyOrderAndRepetition() {
        for (int trial = 0; trial < 50; trial++) {
            long seed = new Random().nextLong();
            Book trialBook = new Book();
            List<Claim> told = new Stories("t", seed).told(60);
            int batch = 1 + (int) Math.floorMod(seed, 17L);
            for (int from = 0; from < told.size(); from += batch) {
                trialBook.batch(told.subList(from, Math.min(told.size(), from + batch)));
            }

            assertThat(trialBook.rollups()).as("seed %d", seed).isEqualTo(trialBook.recount());
        }
    }

    @Test
    void theOrderOfRevisionsDoesNotMatter() {
        long seed = new Random().nextLong();
        List<Claim> told = new Stories("t", seed).told(100);
        List<Claim> reversed = told.reversed();
        Book other = new Book();

        told.forEach(it -> book.batch(List.of(it)));
        reversed.forEach(it -> other.batch(List.of(it)));

        assertThat(book.rollups()).as("seed %d", seed).isEqualTo(other.rollups());
    }

    @Test
    void aDeniedAmountThatNoDenialExplainsStillAddsUp() {
        ClaimFact fact = FactReader.read(denied("t", "a", BUNDLED).event());
        var event = denied("t", "a", BUNDLED, NO_AUTHORIZATION).event();

        assertThat(fact.denials()).extracting(DeniedPart::cents).containsExactly(8_000L);
        assertThat(FactReader.read(event).denials().stream()
                        .mapToLong(DeniedPart::cents)
                        .sum())
                .isEqualTo(event.current().deniedCents());
    }
}
