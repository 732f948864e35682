package org.overturn.classify.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.events.NextAction.APPEAL;
import static org.overturn.events.NextAction.BILL_PATIENT;
import static org.overturn.events.NextAction.CORRECTED_CLAIM;
import static org.overturn.events.NextAction.RESUBMIT_NEW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.ActionRule;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.ExampleClaims;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Because;
import org.overturn.events.Denial;
import org.overturn.events.NextAction;

/// What to do next: what a remark dictates, else what the telling remark or the CARC suggests, else the category; never
/// what is not possible.
class NextActionsTest {

    private static final DenialPolicy POLICY = PolicyLibrary.bundled().current();

    @ParameterizedTest
    @CsvSource({
        "1 100 0 CO-16:100 M76 N142, RESUBMIT_NEW, a remark dictates over what M76 suggests",
        "1 100 0 CO-50:100 N380, CORRECTED_CLAIM, a remark dictates over the code",
        "1 100 0 CO-197:100, OBTAIN_RETRO_AUTH, the code suggests",
        "1 100 0 CO-197:100 M62, CORRECTED_CLAIM, the telling remark suggests over the code",
        "1 100 0 CO-96:100 N130, VERIFY_ELIGIBILITY, the telling remark suggests over the code",
        "1 100 0 CO-16:100 N382, CORRECTED_CLAIM, the remark moved the cause",
        "4 100 0 CO-45:100, VERIFY_ELIGIBILITY, the category suggests where the code has nothing to do",
        "1 100 0 CO-45:100, APPEAL, the category suggests where a write-off is suspicious",
        "1 100 0 CO-252:100 N706, OBTAIN_RECORDS, records are wanted",
        "1 100 0 OA-109:100 N418, BILL_OTHER_PAYER, another payer is responsible",
        "1 100 0 PR-204:100, BILL_PATIENT, the patient owes it",
        "1 100 0 CO-16:100 N798, VOID_AND_RESUBMIT, the original has to go first",
        "1 100 0 CO-16:100 N779, AWAIT, the payer is still at work",
        "1 100 0 CO-286:100 N921, WRITE_OFF_REVIEW, a person decides on giving up"
    })
    void theStrongestSourceOfAnActionWins(String claim, NextAction action, String why) {
        assertThat(denials(claim).getFirst().action()).as(why).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "1 100 0 CO-16:100 MA130 N380, RESUBMIT_NEW, action.MA130",
        "1 100 0 CO-16:100 N380 MA130, RESUBMIT_NEW, action.MA130",
        "1 100 0 CO-16:100 N380 N142, RESUBMIT_NEW, action.N142",
        "1 100 0 CO-16:100 N517 N779, RESUBMIT_NEW, action.N517",
        "1 100 0 CO-50:100 N368 N704, CORRECTED_CLAIM, action.N704"
    })
    void ofTwoRemarksThatContradictEachOtherTheFirstInThePolicyHoldsAndIsNamed(
            String claim, NextAction action, String rule) {
        Denial denial = denials(claim).getFirst();

        assertThat(denial.action()).isEqualTo(action);
        assertThat(denial.because())
                .extracting(Because::rule)
                .filteredOn(id -> id.matches("action[.][MN][A0-9].*"))
                .containsExactly(rule);
    }

    @Test
    void noRemarkThatForbidsAMoveLetsItThroughWhateverTheCode() {
        for (ActionRule rule : POLICY.actionRules().values()) {
            for (String code : List.of("16", "50", "197", "96", "29", "204", "119", "97", "109", "18", "193", "252")) {
                for (String group : List.of("CO", "PR", "OA")) {
                    String claim = "1 100 0 " + group + "-" + code + ":100 " + rule.rarc();
                    for (Denial denial : denials(claim)) {
                        assertThat(rule.forbids()).as(claim).doesNotContain(denial.action());
                    }
                }
            }
        }
    }

    @Test
    void whatTheProviderBearsIsNeverBilledToThePatient() {
        POLICY.carcs().forEach(carc -> {
            for (String group : List.of("CO", "PI")) {
                String claim = "1 100 0 " + group + "-" + carc.code() + ":100";
                assertThat(denials(claim)).as(claim).noneMatch(denial -> denial.action() == BILL_PATIENT);
            }
        });
    }

    @Test
    void aClaimThatWasNeverTakenInCanOnlyBeSentAnewAndTheRuleSaysSo() {
        POLICY.carcs().forEach(carc -> {
            String claim = "1 100 0 CO-" + carc.code() + ":100 MA130";
            for (Denial denial : denials(claim)) {
                assertThat(denial.action()).as(claim).isEqualTo(RESUBMIT_NEW);
                assertThat(denial.because())
                        .as(claim)
                        .anyMatch(because -> because.rule().equals("action.MA130"));
            }
        });
    }

    @Test
    void whereTheAppealIsForbiddenTheReasonStandsBesideAnotherWay() {
        for (String remark : List.of("N211", "MA44", "N83", "MA28", "N111", "N704")) {
            Denial denial = denials("1 100 0 CO-50:100 " + remark).getFirst();

            assertThat(denial.action()).as(remark).isNotEqualTo(APPEAL).isEqualTo(CORRECTED_CLAIM);
            assertThat(denial.because())
                    .as(remark)
                    .anyMatch(because -> because.rule().equals("action." + remark) && because.position() != null);
        }
    }

    @Test
    void aForbiddenAppealHasNoDayEither() {
        for (String remark : List.of("N211", "MA44", "N83", "MA28", "N111", "N704", "MA130")) {
            var claims = Assessor.assess(ExampleClaims.parse("1 100 0 CO-50:100 filing=MB " + remark), POLICY);

            assertThat(claims.values().iterator().next().deadlines())
                    .as(remark)
                    .noneMatch(deadline -> deadline.right().startsWith("appeal"));
        }
    }

    private static List<Denial> denials(String claim) {
        return Assessor.assess(ExampleClaims.parse(claim), POLICY)
                .values()
                .iterator()
                .next()
                .denials();
    }
}
