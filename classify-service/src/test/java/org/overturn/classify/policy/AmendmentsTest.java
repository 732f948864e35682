package org.overturn.classify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.PolicyAmendment;
import org.overturn.events.Assessment;
import org.overturn.events.Category;
import org.overturn.events.Verdict;

/// What a tenant's rows change, and what their author is told when they are wrong.
class AmendmentsTest {

    private static final PolicySource PRODUCT = PolicyLibrary.source("2026.1");

    @Test
    void aRowSaysOnlyWhatItChanges() {
        DenialPolicy policy = load(Map.of("deadlines.csv", """
                rule_id,limit_value,example_due,source
                CIG-APPEAL,365,2027-03-02,contract of 2025
                """));

        var deadline =
                assess(policy, "1 100 0 CO-50:100 name=CIGNA").deadlines().getFirst();

        assertThat(deadline.rule()).isEqualTo("CIG-APPEAL");
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void whatASpreadsheetSavesIsRead() {
        DenialPolicy policy = load(Map.of(
                "definition.csv", "\ufeffkey,value,source\r\nname,ours,house\r\n\r\ntolerance_cents,5,house\r\n"));

        assertThat(policy.definition().name()).isEqualTo("ours");
        assertThat(policy.definition().toleranceCents()).isEqualTo(5);
    }

    @Test
    void amendmentsLieOverOneAnother() {
        PolicyAmendment definition =
                amendment("zero-1", "2026.1", Map.of("definition.csv", "key,value,source\nname,ours,house\n"));
        PolicyAmendment contract = amendment("zero-2", "zero-1", Map.of("payers.csv", """
                id,line_of_business,capitated,last_resort,payer_ids,source
                harbor,commercial,Y,N,CAP01,contract of 2025
                """));

        DenialPolicy policy = PolicyLoader.reload(Amendments.over(PRODUCT, List.of(definition, contract)));

        assertThat(policy.version()).isEqualTo("zero-2");
        assertThat(policy.definition().name()).isEqualTo("ours");
        assertThat(assess(policy, "1 100 0 CO-24:100 payer=CAP01").verdict()).isEqualTo(Verdict.ZERO_PAY_NOT_DENIED);
    }

    @Test
    void faultsAreToldByTheLinesThatTheAuthorWrote() {
        assertThat(problems(Map.of("payers.csv", """
                id,line_of_business,capitated,last_resort,payer_ids,source
                harbor,commercial,Y,N,CAP01,contract of 2025
                bay,commercial,maybe,N,CAP02,contract of 2025
                """)))
                .containsExactly("payers.csv:3 [maybe] capitated must be Y or N");
    }

    @Test
    void rowsOfTheVersionBeneathThatNoLongerHoldAreToldByItsName() {
        assertThat(problems(Map.of("actions.csv", """
                id,rarc,action,forbids,priority,unprocessable,out_of_network,text,source
                action.N779,N779,resubmit_new,,60,N,N,Send it again.,house
                """)))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("2026.1/examples.csv:")
                        .contains("[action.N779] its example should have action AWAIT, not RESUBMIT_NEW"));
    }

    @Test
    void whatIsMisspeltIsNotPassedOver() {
        assertThat(problems(Map.of("payer.csv", "id\nharbor\n")))
                .anySatisfy(problem -> assertThat(problem).startsWith("payer.csv:0 a policy has no such file; it has"));
        assertThat(problems(Map.of("definition.csv", "key,valeu,source\ntolerance_cents,5,house\n")))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("definition.csv:1 there is no column \"valeu\"; there are key, value, source"));
        assertThat(problems(Map.of("definition.csv", "value,source\n5,house\n")))
                .anySatisfy(problem -> assertThat(problem).startsWith("definition.csv:1 the column key is missing"));
    }

    @Test
    void aNewRuleNeedsAnExampleOfItsOwn() {
        Map<String, String> files = Map.of("kinds.csv", """
                id,carcs,kinds,groups,remarks,result,text,source
                kind.harbor-hold,133,,,N920,pend,Held.,house
                """);

        assertThat(problems(files)).containsExactly("examples.csv:0 [kind.harbor-hold] the rule has no example");
    }

    @Test
    void aCommaOrAQuoteThatShiftsCellsIsNotPassedOver() {
        assertThat(problems(Map.of("definition.csv", "key,value,source\ntolerance_cents,5,house, of 2026\n")))
                .containsExactly("definition.csv:2 the row has not as many cells as the first line; a text with a comma"
                        + " needs quotes");
        assertThat(problems(Map.of("definition.csv", "key,value,source\ntolerance_cents,5,\"house\n")))
                .containsExactly("definition.csv:0 a quote is not closed");
    }

    @Test
    void aCodeThatContradictsItselfIsToldByItsLine() {
        assertThat(problems(Map.of("carc.csv", "code,kind\n50,conditional\n")))
                .containsExactly("carc.csv:2 [50] the code is conditional, and traits.csv does not say on what");
    }

    @Test
    void aCodeThatIsRetiredStaysValidBeforeThatDayAndWhereAReversalRepeatsIt() {
        DenialPolicy policy = load(Map.of(
                "carc.csv",
                "code,status\n197,deactivated\n",
                "traits.csv",
                "id,carc,trait,value,source\ntrait.197.retired_on,197,retired_on,2026-07-01,publisher\n",
                "examples.csv",
                "rule,claim,verdict\ntrait.197.retired_on,1 100 0 CO-197:100 on=2026-07-01,FULL_DENIAL\n"));

        assertThat(flagsRetired(policy, "1 100 0 CO-197:100 on=2026-06-30")).isFalse();
        assertThat(flagsRetired(policy, "1 100 0 CO-197:100 on=2026-07-01")).isTrue();
        assertThat(flagsRetired(policy, "1 100 0 CO-197:100 on=2026-06-01 / 22 100 0 CO-197:100 on=2026-08-01"))
                .as("a reversal, its amounts unsigned")
                .isFalse();
        assertThat(assess(policy, "1 100 0 CO-197:100 on=2026-07-01")
                        .denials()
                        .getFirst()
                        .category())
                .isEqualTo(Category.PRIOR_AUTHORIZATION);
        assertThat(problems(Map.of(
                        "traits.csv",
                        "id,carc,trait,value,source\ntrait.50.retired_on,50,retired_on,soon,publisher\n")))
                .containsExactlyInAnyOrder(
                        "traits.csv:2 [50] the code is current, and has a day on which it was retired",
                        "traits.csv:2 [soon] value is no date");
    }

    private static boolean flagsRetired(DenialPolicy policy, String claim) {
        return assess(policy, claim).because().stream()
                .anyMatch(because -> because.rule().equals("code.retired-carc"));
    }

    @Test
    void everyTableThatShipsCanBeAmended() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/policy/2026.1"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> !name.equals("policy.csv")))
                    .containsExactlyInAnyOrderElementsOf(PolicyFiles.TABLES);
        }
    }

    private static DenialPolicy load(Map<String, String> files) {
        return PolicyLoader.load(PRODUCT, amendment("ours-1", "2026.1", files));
    }

    private static List<String> problems(Map<String, String> files) {
        List<String> problems = new ArrayList<>();
        try {
            load(files);
        } catch (PolicyRefused refused) {
            refused.problems().forEach(problem -> problems.add(problem.toString()));
        }
        return problems;
    }

    private static PolicyAmendment amendment(String version, String base, Map<String, String> files) {
        return new PolicyAmendment(version, base, LocalDate.of(2026, 7, 1), "Contracts, and more", files);
    }

    private static Assessment assess(DenialPolicy policy, String claim) {
        return Objects.requireNonNull(
                Assessor.assess(ExampleClaims.parse(claim), policy).get(new ClaimKey("claim")));
    }
}
