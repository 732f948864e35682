package org.overturn.classify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Assessment;
import org.overturn.events.Category;
import org.overturn.events.NextAction;
import org.overturn.events.Verdict;

/// A sound edit of the policy takes effect, in that version and in no other.
class PolicyEditsTest {

    private static final DenialPolicy BUNDLED = PolicyLibrary.bundled().current();
    private static final String NEW_VERSION = "version,effective_from,title\n2026.2,2026-07-01,The second policy\n";

    private static final String BUNDLED_DEADLINES_HEADER = PolicySource.bundled("2026.1")
                    .read("deadlines.csv")
                    .orElseThrow()
                    .lines()
                    .findFirst()
                    .orElseThrow()
            + "\n";

    @Test
    void everyAnswerNamesTheVersionThatGaveItAndAnOlderOneStaysAsItWas() {
        DenialPolicy second = new EditedPolicy()
                .with("carc.csv", "Modifier conflicts with the procedure billed", "Modifier missing or in conflict")
                .amendedBy(Map.of("policy.csv", NEW_VERSION))
                .load();

        Assessment before = assess("1 100 0 CO-4:100", BUNDLED);
        Assessment after = assess("1 100 0 CO-4:100", second);

        assertThat(after.policyVersion()).isEqualTo("2026.2");
        assertThat(after.denials().getFirst().because().getFirst().text()).contains("Modifier missing or in conflict");
        assertThat(after.because()).allMatch(because -> because.policyVersion().equals("2026.2"));
        assertThat(assess("1 100 0 CO-4:100", BUNDLED)).isEqualTo(before);
        assertThat(before.denials().getFirst().because().getFirst().text()).contains("Modifier conflicts");
    }

    @Test
    void aCodeThatTheTableLearnsIsClassifiedFromThenOn() {
        String claim = "1 100 0 CO-399:100";
        DenialPolicy grown = new EditedPolicy()
                .withRow(
                        "carc.csv",
                        "399,current,A code of tomorrow,denial,Y,coding,coding_error,yes,corrected_claim,corrected_claim;appeal,soft,coding,,N,N,,,")
                .load();

        assertThat(primary(claim, BUNDLED)).isEqualTo(Category.OTHER);
        assertThat(assess(claim, BUNDLED).because())
                .anyMatch(because -> because.rule().equals("code.unknown-carc"));
        assertThat(primary(claim, grown)).isEqualTo(Category.CODING);
        assertThat(assess(claim, grown).because())
                .noneMatch(because -> because.rule().equals("code.unknown-carc"));
    }

    @Test
    void anotherOrderOfCategoriesLetsAnotherCauseLead() {
        DenialPolicy edited = new EditedPolicy()
                .with("categories.csv", "obtain_retro_auth,50,", "obtain_retro_auth,86,")
                .with(
                        "examples.csv",
                        "primary.category,1 100 0 CO-50:40 CO-197:60,",
                        "primary.category,1 100 0 CO-16:40 CO-31:60,")
                .with(
                        "examples.csv",
                        "CO-31:60,FULL_DENIAL,100,PRIOR_AUTHORIZATION",
                        "CO-31:60,FULL_DENIAL,100,ELIGIBILITY_COVERAGE")
                .load();

        assertThat(primary("1 100 0 CO-50:40 CO-197:60", BUNDLED)).isEqualTo(Category.PRIOR_AUTHORIZATION);
        assertThat(primary("1 100 0 CO-50:40 CO-197:60", edited)).isEqualTo(Category.MEDICAL_NECESSITY);
    }

    @Test
    void aRemarkThatDictatesSomethingElseChangesTheNextAction() {
        DenialPolicy edited = new EditedPolicy()
                .with("actions.csv", "action.N779,N779,await,", "action.N779,N779,resubmit_new,")
                .with(
                        "examples.csv",
                        "CO-16:100 N779,FULL_DENIAL,100,,AWAIT",
                        "CO-16:100 N779,FULL_DENIAL,100,,RESUBMIT_NEW")
                .load();

        assertThat(action("1 100 0 CO-16:100 N779", BUNDLED)).isEqualTo(NextAction.AWAIT);
        assertThat(action("1 100 0 CO-16:100 N779", edited)).isEqualTo(NextAction.RESUBMIT_NEW);
    }

    @Test
    void aTenantsContractAmendsTheDeadlinesOfItsPayer() {
        String contract = BUNDLED_DEADLINES_HEADER
                + "HARBOR-AETNA,Aetna,commercial,contracted,reconsideration,90,calendar_day,remit date,BPR16,0,receipt,,,,portal,,Y,high,contract of 2025,,"
                + "Aetna,commercial,calendar_day,notice,,Y,0,,0,Y,2026-03-02,2026-06-01\n";
        DenialPolicy amended =
                new EditedPolicy().amendedBy(Map.of("deadlines.csv", contract)).load();

        var deadline =
                assess("1 100 0 CO-50:100 name=AETNA", amended).deadlines().getFirst();

        assertThat(deadline.rule()).isEqualTo("HARBOR-AETNA");
        assertThat(deadline.dueDate())
                .as("90 days end on Sunday 31 May and roll to Monday")
                .isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(deadline.verified()).isTrue();
        assertThat(assess("1 100 0 CO-50:100 name=CIGNA", amended).deadlines())
                .isEqualTo(assess("1 100 0 CO-50:100 name=CIGNA", BUNDLED).deadlines());
    }

    @Test
    void aRuleOfTheSameNameTakesThePlaceOfTheOldOneEvenWhereItIsMoreGenerous() {
        String contract = BUNDLED_DEADLINES_HEADER
                + "CIG-APPEAL,Cigna Healthcare,commercial,contracted,appeal_l1,365,calendar_day,remit date,BPR16,0,receipt,,,,portal,,Y,high,contract of 2025,,"
                + "Cigna Healthcare,commercial,calendar_day,notice,,N,0,,0,Y,2026-03-02,2027-03-02\n";
        DenialPolicy amended =
                new EditedPolicy().amendedBy(Map.of("deadlines.csv", contract)).load();

        assertThat(assess("1 100 0 CO-50:100 name=CIGNA", amended)
                        .deadlines()
                        .getFirst()
                        .dueDate())
                .isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void aCapitatedContractMakesItsZeroPaymentsEncounters() {
        DenialPolicy amended =
                new EditedPolicy().amendedBy(Map.of("payers.csv", """
                        id,families,line_of_business,capitated,last_resort,payer_ids,name_words,filing_indicators,source
                        harbor-capitated,,commercial,Y,N,CAP01,,,contract of 2025
                        """)).load();

        assertThat(assess("1 100 0 CO-24:100 payer=CAP01", amended).verdict()).isEqualTo(Verdict.ZERO_PAY_NOT_DENIED);
        assertThat(assess("1 100 0 CO-24:100 payer=CAP02", amended).verdict()).isEqualTo(Verdict.FULL_DENIAL);
    }

    @Test
    void otherDefinitionsOfAnInitialDenialCanBeChosen() {
        String voided = "1 100 0 CO-50:100 / 22 -100 0 CO-50:-100 / 1 100 90 CO-45:10";
        DenialPolicy firstNotVoided =
                PolicyLibrary.bundled().find("2026.1-first-not-voided").orElseThrow();
        DenialPolicy zeroAllowed =
                PolicyLibrary.bundled().find("2026.1-zero-allowed").orElseThrow();

        assertThat(assess(voided, BUNDLED).initialDenial()).isTrue();
        assertThat(assess(voided, firstNotVoided).initialDenial()).isFalse();
        assertThat(assess("1 100 60 CO-151:40", BUNDLED).initialDenial()).isTrue();
        assertThat(assess("1 100 60 CO-151:40", zeroAllowed).initialDenial()).isFalse();
        assertThat(assess("1 100 0 CO-45:100", BUNDLED).initialDenial()).isFalse();
        assertThat(assess("1 100 0 CO-45:100", zeroAllowed).initialDenial()).isTrue();
    }

    private static Assessment assess(String claim, DenialPolicy policy) {
        return Assessor.assess(ExampleClaims.parse(claim), policy)
                .values()
                .iterator()
                .next();
    }

    private static Category primary(String claim, DenialPolicy policy) {
        return assess(claim, policy).denials().stream()
                .filter(denial -> denial.primary())
                .findFirst()
                .orElseThrow()
                .category();
    }

    private static NextAction action(String claim, DenialPolicy policy) {
        return assess(claim, policy).denials().getFirst().action();
    }
}
