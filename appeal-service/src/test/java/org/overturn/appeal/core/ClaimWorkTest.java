package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.appeal.Assessed.BETA;
import static org.overturn.appeal.Assessed.claim;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.Assessed;
import org.overturn.events.Category;
import org.overturn.events.Verdict;
import org.overturn.events.WorkItemChange;

class ClaimWorkTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Assessed DENIED = claim("demo", "c1");

    @Test
    void aDenialOpensOneItemWithoutHistory() {
        WorkHistory work = WorkHistory.of(DENIED);

        assertThat(work.items()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(new WorkState.Open());
            assertThat(it.trail().version()).isEqualTo(1);
            assertThat(it.trail().lastChange()).isEqualTo(WorkItemChange.OPENED);
            assertThat(it.denial().deniedCents()).isEqualTo(10_000);
        });
        assertThat(work.entries()).isEmpty();
    }

    @Test
    void aRevisionAlreadySeenChangesNothing() {
        WorkHistory work = WorkHistory.of(DENIED.revision(2));

        List<Step> steps = work.claim().assessed(DENIED.denied(77).event(), NOW);

        assertThat(steps).isEmpty();
    }

    @Test
    void aPaidClaimRecoversItsItemWithTheMoneyItBrought() {
        WorkHistory work = WorkHistory.of(DENIED, DENIED.revision(2).paid(8_000));

        assertThat(work.only().state()).isEqualTo(new WorkState.Recovered());
        assertThat(work.only().recoveredCents()).isEqualTo(8_000);
        assertThat(work.only().denial().deniedCents()).isEqualTo(10_000);
    }

    @Test
    void aReversalClosesTheItemAndSaysSo() {
        WorkHistory work = WorkHistory.of(DENIED, DENIED.revision(2).verdict(Verdict.REVERSED));

        assertThat(work.only().state()).isEqualTo(new WorkState.Closed(Closure.REVERSED));
    }

    @Test
    void anotherRoundIsAnotherItemAndTakesBackWhatTheFirstRecovered() {
        WorkHistory work = WorkHistory.of(
                DENIED, DENIED.revision(2).paid(8_000), DENIED.revision(3).round(2));

        assertThat(work.items())
                .extracting(it -> it.state().status(), WorkItem::recoveredCents)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Status.CLOSED, 0L),
                        org.assertj.core.groups.Tuple.tuple(Status.OPEN, 0L));
    }

    @Test
    void aReassessmentOfTheRoundUpdatesTheItemAndTellsWhatChanged() {
        WorkHistory work =
                WorkHistory.of(DENIED, DENIED.revision(2).denied(4_000).category(Category.CODING));

        assertThat(work.only().trail().version()).isEqualTo(2);
        assertThat(work.entries()).singleElement().satisfies(it -> {
            assertThat(it.change()).isEqualTo(WorkItemChange.REASSESSED);
            assertThat(it.fields())
                    .contains(
                            new FieldChange("deniedCents", "10000", "4000"),
                            new FieldChange("category", "PRIOR_AUTHORIZATION", "CODING"));
        });
    }

    @Test
    void aRevisionThatChangesNothingOfTheItemMakesNoVersion() {
        WorkHistory work = WorkHistory.of(DENIED, DENIED.revision(2));

        assertThat(work.only().trail().version()).isEqualTo(1);
    }

    @Test
    void theSameRoundDeniedAgainReopensTheItem() {
        WorkHistory work = WorkHistory.of(DENIED, DENIED.revision(2).paid(8_000), DENIED.revision(3));

        assertThat(work.only().state()).isEqualTo(new WorkState.Open());
        assertThat(work.only().recoveredCents()).isZero();
        assertThat(work.entries())
                .extracting(HistoryEntry::change)
                .containsExactly(WorkItemChange.RECOVERED, WorkItemChange.REOPENED);
    }

    @Test
    void anotherPayersPaymentRecoversTheItem() {
        WorkHistory work = WorkHistory.of(DENIED, DENIED.revision(2).payer(BETA).paid(5_000));

        assertThat(work.only().state()).isEqualTo(new WorkState.Recovered());
    }

    @Test
    void anotherPayersDenialIsItsOwnItem() {
        WorkHistory work = WorkHistory.of(DENIED, DENIED.revision(2).payer(BETA));

        assertThat(work.items())
                .extracting(it -> it.origin().payer().id() + " " + it.state().status())
                .containsExactlyInAnyOrder("ACME1 CLOSED", "BETA2 OPEN");
    }

    @Test
    void amountsThatDoNotAddUpLeaveTheItemAlone() {
        WorkHistory work = WorkHistory.of(DENIED, DENIED.revision(2).verdict(Verdict.UNBALANCED));

        assertThat(work.only().state()).isEqualTo(new WorkState.Open());
    }

    @Test
    void aSuspectedDenialIsWorkWithTheWholeChargeAtStake() {
        WorkHistory work = WorkHistory.of(DENIED.denied(0).verdict(Verdict.SUSPECT_DENIAL));

        assertThat(work.only().denial().suspected()).isTrue();
        assertThat(work.only().denial().atStakeCents()).isEqualTo(20_000);
        assertThat(work.only().denial().category()).isEqualTo(Category.PRICING_CONTRACT);
    }

    @Test
    void aPaidClaimThatNobodyDeniedIsNoWork() {
        assertThat(WorkHistory.of(DENIED.paid(0)).items()).isEmpty();
    }
}
