package org.overturn.classify.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.ExampleClaims;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Deadline;

/// Until when, told by examples. Payment is on Monday 2 March 2026, service on 2 February 2026.
class DeadlinesTest {

    private static final DenialPolicy POLICY = PolicyLibrary.bundled().current();

    @Test
    void medicareGivesHundredAndTwentyDaysAfterReceiptWhichIsPresumedFiveDaysLater() {
        Found deadlines = of("1 100 0 CO-50:100 filing=MB");

        assertThat(deadlines.until("appeal_l1_redetermination").dueDate())
                .as("125 days end on Sunday 5 July and roll to Monday")
                .isEqualTo(LocalDate.of(2026, 7, 6));
    }

    @Test
    void anUnprocessableClaimHasNoAppealButItsFilingLimitRuns() {
        Found deadlines = of("1 100 0 CO-16:100 MA130 M76 filing=MB");

        assertThat(deadlines.rights()).containsOnly("timely_filing");
        assertThat(deadlines.until("timely_filing").dueDate()).isEqualTo(LocalDate.of(2027, 2, 2));
    }

    @Test
    void aNoticeOfNonPaymentCountsFromItsProductionDate() {
        Deadline deadline = of("1 100 0 CO-50:100 produced=2026-02-20").until("appeal_l1");

        assertThat(deadline.trigger()).isEqualTo("DTM*405");
        assertThat(deadline.triggerDate()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.of(2026, 4, 21));
    }

    @Test
    void anUnknownPayerGetsTheCautiousDefaultMarkedUnverified() {
        Deadline deadline = of("1 100 0 CO-50:100").until("appeal_l1");

        assertThat(deadline.rule()).isEqualTo("DEFAULT");
        assertThat(deadline.verified()).isFalse();
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void twoStepsOfOneBudgetEndOnTheSameDay() {
        Found deadlines = of("1 100 0 CO-50:100 name=UNITEDHEALTHCARE payer=87726");

        assertThat(deadlines.until("reconsideration").dueDate()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(deadlines.until("appeal_l1").dueDate()).isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void aChainedStepOpensOnlyWhenTheFirstIsDecided() {
        assertThat(of("1 100 0 CO-50:100 name=AETNA").rights()).containsOnly("reconsideration");

        Found upheld = of("1 100 0 CO-193:100 name=AETNA");
        assertThat(upheld.rights()).containsOnly("appeal_l1");
        assertThat(upheld.until("appeal_l1").dueDate()).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void anUpheldDecisionLeavesOnlyTheSecondStepOfOneBudgetAndDoesNotStartItsClockAgain() {
        Found upheld = of("1 100 0 CO-50:100 payer=87726 on=2026-03-02 / 1 100 0 CO-193:100 payer=87726 on=2026-08-03");

        assertThat(upheld.rights()).containsOnly("appeal_l1");
        assertThat(upheld.until("appeal_l1").dueDate())
                .as("twelve months from the first refusal, not from the answer")
                .isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void aChainedStepCountsFromTheAnswerAndAReopeningFromTheRefusal() {
        Found upheld = of("1 100 0 CO-50:100 filing=MB on=2026-03-02 / 1 100 0 CO-193:100 filing=MB on=2026-08-03");

        assertThat(upheld.until("appeal_l2_reconsideration_qic").dueDate())
                .as("180 and 5 days after 3 August")
                .isEqualTo(LocalDate.of(2027, 2, 4));
        assertThat(upheld.until("reopening_any_reason").dueDate()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(upheld.rights()).doesNotContain("appeal_l1_redetermination");
    }

    @Test
    void aPayerMayPresumeAnotherTimeOfReceipt() {
        assertThat(of("1 100 0 CO-50:100 name=UHC_COMMUNITY")
                        .until("reconsideration")
                        .dueDate())
                .as("120 days and three for the mail")
                .isEqualTo(LocalDate.of(2026, 7, 3));
    }

    @Test
    void aPrerequisiteIsToldWithTheDay() {
        assertThat(of("1 100 0 CO-50:100 N887 filing=16")
                        .until("appeal_l1_reconsideration")
                        .text())
                .contains("Condition: signed WOL");
        assertThat(of("1 100 0 CO-16:100 N380 name=MEDI-CAL")
                        .until("corrected_claim_replacement")
                        .text())
                .contains("no CIF/appeal in progress");
    }

    @Test
    void whatOnlyALetterStartsHasNoDayYet() {
        assertThat(of("1 100 0 CO-50:100 name=OPTUM_VA").rights()).containsOnly("reconsideration");
        assertThat(POLICY.deadlines().find("ERISA-L1").orElseThrow().trigger()).isEqualTo(Trigger.LETTER);
        assertThat(DeadlineRules.count(POLICY.deadlines().find("ERISA-L1").orElseThrow(), LocalDate.of(2026, 3, 2)))
                .as("the letter is entered by hand")
                .isEqualTo(LocalDate.of(2026, 8, 29));
    }

    @Test
    void monthsEndOnTheSameDayOfTheMonthOrItsLast() {
        assertThat(LimitUnit.MONTH.after(LocalDate.of(2026, 8, 31), 6)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(LimitUnit.YEAR.after(LocalDate.of(2028, 2, 29), 1)).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Test
    void theRightPayersFilingLimitRunsWhereTheClaimWentToAnother() {
        assertThat(of("1 100 0 OA-109:100 N418 right=UNITEDHEALTHCARE")
                        .until("timely_filing")
                        .rule())
                .isEqualTo("UHC-TF");
    }

    @Test
    void whatIsPendedOrForwardedIsWatched() {
        assertThat(of("1 100 0 OA-133:100").until("watch_pended").dueDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(of("1 100 0 OA-257:100")
                        .until("watch_grace_period_resolution")
                        .dueDate())
                .isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(of("23 100 0 OA-B11:100").until("watch_next_payer").dueDate())
                .isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void nothingThatWasPaidOrTakenBackHasADay() {
        assertThat(of("1 100 80 CO-45:20 filing=MB").rights()).isEmpty();
        assertThat(of("1 100 0 CO-50:100 / 22 -100 0 CO-50:-100").rights()).isEmpty();
    }

    @Test
    void theClockStartsAgainWithEachAdjustment() {
        Deadline deadline = of("1 100 0 CO-50:100 name=CIGNA / 1 100 60 CO-50:40 name=CIGNA")
                .until("appeal_l1");

        assertThat(deadline.triggerDate()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void theLaterOfTwoDaysHoldsWhereTheRuleSaysSo() {
        Deadline deadline = of("1 100 0 CO-252:100 N706 name=TRICARE").until("respond_to_development");

        assertThat(deadline.dueDate())
                .as("a year from service is later than 90 days")
                .isEqualTo(LocalDate.of(2027, 2, 2));
    }

    @Test
    void conflictingSourcesGiveTheEarlierDayUnverified() {
        Deadline deadline = of("1 100 0 CO-50:100 N887 filing=16").until("appeal_l1_reconsideration");

        assertThat(deadline.dueDate()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(deadline.verified()).isFalse();
    }

    @Test
    void aRemarkCarriesItsOwnDeadline() {
        assertThat(of("1 100 0 CO-226:100 N366")
                        .until("supply_missing_information")
                        .dueDate())
                .isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(of("1 100 0 CO-50:100 MA02").until("appeal_l1").rule()).isEqualTo("RARC-MA02");
        assertThat(of("1 100 80 CO-45:20 MA59").until("refund_patient").dueDate())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void openNegotiationAndDisputeAreCountedInBusinessDays() {
        Found deadlines = of("1 100 0 CO-242:100 N859");

        assertThat(deadlines.until("open_negotiation_start").dueDate()).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(deadlines.until("idr_initiation").dueDate())
                .as("30 business days of negotiation from the last day to start it, then four")
                .isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void theFederalEmployeesFilingLimitIsTheEndOfTheNextYear() {
        assertThat(of("1 100 0 CO-16:100 N142 filing=FI").until("timely_filing").dueDate())
                .isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    void aHearingNeedsEnoughInDispute() {
        DeadlineRules rules = POLICY.deadlines();
        LocalDate decided = LocalDate.of(2026, 3, 2);

        assertThat(rules.afterDecision("MCR-FFS-L2", decided, 20_000)).hasSize(1);
        assertThat(rules.afterDecision("MCR-FFS-L2", decided, 19_999)).isEmpty();
        assertThat(rules.afterDecision("MCR-FFS-L4", decided, 196_000)).hasSize(1);
        assertThat(rules.afterDecision("MCR-FFS-L4", decided, 195_999)).isEmpty();
    }

    private static Found of(String claim) {
        return new Found(Assessor.assess(ExampleClaims.parse(claim), POLICY)
                .values()
                .iterator()
                .next()
                .deadlines());
    }

    private record Found(List<Deadline> deadlines) {

        List<String> rights() {
            return deadlines.stream().map(Deadline::right).toList();
        }

        Deadline until(String right) {
            return deadlines.stream()
                    .filter(deadline -> deadline.right().equals(right))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no deadline for " + right + " among " + rights()));
        }
    }
}
