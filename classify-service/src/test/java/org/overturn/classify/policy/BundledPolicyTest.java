package org.overturn.classify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.classify.core.policy.DenialPolicy;

/// The policy that ships, and what a policy is refused for.
class BundledPolicyTest {

    private static final PolicySource BUNDLED = PolicySource.bundled("2026.1");

    @ParameterizedTest
    @MethodSource("org.overturn.classify.policy.PolicyLibrary#bundledVersions")
    void aPolicyThatShipsPassesItsOwnExamples(String version) {
        assertThat(PolicyLoader.load(PolicyLibrary.source(version)).version()).isEqualTo(version);
    }

    @Test
    void thePolicyThatShipsIsComplete() {
        DenialPolicy policy = PolicyLibrary.bundled().current();

        assertThat(policy.version()).isEqualTo("2026.1");
        assertThat(policy.carcs()).hasSize(407);
        assertThat(policy.rarcs()).hasSize(1216);
    }

    @Test
    void definitionsOfOthersAreAtHandAndTheProductsOwnIsCurrent() {
        PolicyLibrary library = PolicyLibrary.bundled();

        assertThat(library.versions())
                .extracting(policy -> policy.definition().name())
                .containsExactly("zero-allowed", "first-not-voided", "overturn");
        assertThat(library.find("2026.1-zero-allowed").orElseThrow().carcs()).hasSize(407);
        assertThat(library.current().definition().name()).isEqualTo("overturn");
    }

    @Test
    void anUnknownCodeDegradesAndSaysSo() {
        DenialPolicy policy = PolicyLibrary.bundled().current();

        assertThat(policy.carc("999").known()).isFalse();
        assertThat(policy.rarc("N9999").known()).isFalse();
    }

    @Test
    void aConditionalCodeWithoutItsConditionIsRefusedByFileLineAndCode() {
        refused("traits.csv", "trait.18.condition,18,condition,original_unknown", "trait.18.condition,19,dependent,yes")
                .contains("carc.csv")
                .contains("[18]")
                .contains("does not say on what");
    }

    @Test
    void aRuleWithoutAnExampleIsRefused() {
        refused(
                        "examples.csv",
                        "verdict.suspect-denial,1 100",
                        "verdict.paid,1 100 80 CO-45:20,,,,,\nverdict.gone,1 100")
                .contains("[verdict.suspect-denial] the rule has no example");
    }

    @Test
    void anExampleThatComesOutOtherwiseIsRefusedWithBothAnswers() {
        refused("examples.csv", "verdict.paid,1 100 80 CO-45:20,PAID", "verdict.paid,1 100 80 CO-45:20,FULL_DENIAL")
                .contains("examples.csv:2 [verdict.paid]")
                .contains("verdict FULL_DENIAL, not PAID");
    }

    @Test
    void aReasonCodeMovedToAnotherCategoryIsCaughtByTheExamples() {
        refused(
                        "carc.csv",
                        "denial,Y,prior-authorization,missing_prior_authorization,yes,obtain_retro_auth,obtain_retro_auth;appeal;corrected_claim",
                        "denial,Y,coding,coding_error,yes,corrected_claim,corrected_claim")
                .contains("[verdict.full-denial]");
    }

    @Test
    void twoCategoriesOfOnePriorityAreAmbiguous() {
        refused(
                        "categories.csv",
                        "prior-authorization,missing_prior_authorization,yes,obtain_retro_auth,50",
                        "prior-authorization,missing_prior_authorization,yes,obtain_retro_auth,40")
                .contains("ambiguous: the same priority as COB_OTHER_PAYER");
    }

    @Test
    void aDeadlineThatCountsOtherwiseThanItsExampleIsRefused() {
        refused("deadlines.csv", "appeal_l1_redetermination,120,", "appeal_l1_redetermination,90,")
                .contains("[MCR-FFS-L1] its example should end on");
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        PolicySource source = file -> file.equals("actions.csv") ? Optional.empty() : BUNDLED.read(file);

        assertThatExceptionOfType(PolicyRefused.class)
                .isThrownBy(() -> PolicyLoader.load(source))
                .withMessageContaining("actions.csv:0 the file is missing");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(String file, String line, String instead) {
        assertThat(BUNDLED.read(file).orElseThrow()).contains(line);
        PolicySource edited =
                name -> BUNDLED.read(name).map(text -> name.equals(file) ? text.replace(line, instead) : text);
        try {
            PolicyLoader.load(edited);
        } catch (PolicyRefused refused) {
            return assertThat(refused.getMessage());
        }
        throw new AssertionError("the policy was accepted");
    }
}
