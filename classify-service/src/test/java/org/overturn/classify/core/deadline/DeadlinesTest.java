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
