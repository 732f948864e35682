package org.overturn.classify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A policy that is incomplete, ambiguous or contradicts its examples is refused, naming file and rule.
class PolicyRefusalsTest {

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(delimiter = '|', textBlock = """
            rules.csv      | verdict.paid,       | the engine's rule has no words
            categories.csv | duplicate,          | the category has no rule
            definition.csv | tolerance_cents,    | is missing
            deadlines.csv  | DEFAULT,            | the default for unknown payers is missing
            deadlines.csv  | MCR-FFS-L2,         | its chain ends nowhere or in itself
            traits.csv     | trait.18.condition, | the code is conditional, and traits.csv does not say on what
            themes.csv     | bundling,           | stands in no row of themes.csv
            examples.csv   | action.MA130,       | [action.MA130] the rule has no example
            carc.csv       | 252,                | names the unknown CARC 252
            """)
    void whatIsIncompleteIsRefused(String file, String row, String reason) {
        assertThat(new EditedPolicy().withoutRows(file, row).problems()).anyMatch(problem -> problem.contains(reason));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            carc.csv       | 197,current,Twice,denial,Y,coding,coding_error,yes,appeal,appeal,soft,coding,,N,N,,, | [197] the code stands twice
            carc.csv       | 990,current,No cause,denial,Y,,,yes,appeal,appeal,soft,coding,,N,N,,,                | category is empty
            carc.csv       | 991,current,No kind,,Y,coding,coding_error,yes,appeal,appeal,soft,coding,,N,N,,,     | kind is empty
            carc.csv       | 992,current,New kind,maybe,Y,coding,coding_error,yes,appeal,appeal,soft,coding,,N,N,,, | [maybe] kind has no such value
            carc.csv       | 993,current,Flag,denial,Y,coding,coding_error,yes,appeal,appeal,soft,coding,,X,N,,,  | [X] rarc_required must be Y or N
            traits.csv     | t,9999,dependent,yes,own                                        | [9999] carc.csv does not know the code
            traits.csv     | t,50,lucky,yes,own                                              | [50] there is no trait lucky
            traits.csv     | t,107,dependent,yes,own                                         | [107] ambiguous: the trait dependent stands twice
            traits.csv     | trait.50.signal,50,signal,signal.nowhere,own                    | [50] signals by a rule without words
            themes.csv     | other,coding,                                                   | [other] the theme stands twice
            actions.csv    | action.X,X999,appeal,,300,N,N,Words.,own                        | [action.X] the remark is in no table
            actions.csv    | action.X,N130,appeal,appeal,300,N,N,Words.,own                  | [action.X] dictates what it forbids
            actions.csv    | action.X,N130,appeal,,1,N,N,Words.,own                          | [action.X] ambiguous: the same priority as action.MA130
            actions.csv    | action.X,N142,appeal,,300,N,N,Words.,own                        | [action.X] ambiguous: another rule is about the same remark
            actions.csv    | action.X,N130,appeal,,300,N,N,Words.,                           | source is empty
            authorizations.csv | auth.X,9999,,,appeal,Words.,own                             | [auth.X] carc.csv does not know 9999
            authorizations.csv | auth.X,197,X999,,appeal,Words.,own                          | [auth.X] the remark X999 is in no table
            authorizations.csv | auth.X,197,,,,Words.,own                                    | action is empty
            authorizations.csv | auth.none,197,,,appeal,Words.,own                           | [auth.none] the rule stands twice
            reversal_reasons.csv | N693,appeal,own                                           | [N693] ambiguous: the remark has two reasons
            rules.csv      | verdict.paid,Again.,own                                         | [verdict.paid] the rule stands twice
            payers.csv     | aetna-2,,commercial,N,N,60054,,,own                             | [aetna-2] ambiguous: another profile has the payer id 60054
            amounts.csv    | NOBODY,2026,100,own                                             | [NOBODY] deadlines.csv does not know the rule
            clp02.csv      | 1,again,Y,by CAS,Y,,final,N,1                                   | [1] the status stands twice
            examples.csv   | verdict.paid,1 100 80 CO-45,PAID,0,,,                           | [verdict.paid] its example
            examples.csv   | verdict.nowhere,1 100 80 CO-45:20,PAID,0,,,                     | [verdict.nowhere] there is no such rule
            examples.csv   | verdict.paid,1 100 0 CO-50:100,,,,,                             | [verdict.paid] its example does not use the rule
            examples.csv   | primary.first,1 100 0 CO-50:100,,,,,                            | [primary.first] its example does not use the rule
            """)
    void whatIsAmbiguousOrUnsoundIsRefused(String file, String row, String reason) {
        assertThat(new EditedPolicy().withRow(file, row).problems()).anyMatch(problem -> problem.contains(reason));
    }

    @ParameterizedTest(name = "{0}: {1} as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            definition.csv | tolerance_cents,1           | tolerance_cents,some      | must be whole cents
            definition.csv | FULL_DENIAL;PARTIAL_DENIAL  | FULL_DENIAL;LOST          | there is no verdict LOST
            definition.csv | initial_decision,first      | initial_decision,any      | must be first or first_not_voided
            policy.csv     | 2026-01-01                  | next year                 | effective_from is no date
            deadlines.csv  | 1 year service_from         | a year                    | later_of needs value, unit and trigger
            deadlines.csv  | 2026-03-02,2026-07-06       | Monday,2026-07-06         | example_trigger is no date
            deadlines.csv  | 2026-03-02,2026-07-06       | 2026-03-02,2026-07-05     | its example should end on 2026-07-05, not on 2026-07-06
            deadlines.csv  | letter date; add 5 days,5,receipt by QIC,MCR-FFS-L1 | letter date; add 5 days,5,receipt by QIC,MCR-FFS-L3 | its chain ends nowhere or in itself
            kinds.csv      | kind.crossover-duplicate,18,,,N522,info | kind.crossover-duplicate,18,,,N522,denial | [kind.crossover-duplicate] its example should have verdict ZERO_PAY_NOT_DENIED, not FULL_DENIAL
            actions.csv    | action.MA130,MA130,resubmit_new | action.MA130,MA130,corrected_claim | [action.MA130] dictates what it forbids
            rarc_index.csv | MA130,current,N             | MA130,current,Y           | [MA130] the index does not know the remark, or disagrees
            """)
    void whatContradictsItselfOrItsExampleIsRefused(String file, String old, String now, String reason) {
        assertThat(new EditedPolicy().with(file, old, now).problems()).anyMatch(problem -> problem.contains(reason));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceWithItsLine() {
        assertThat(new EditedPolicy()
                        .withRow("traits.csv", "t,9999,dependent,yes,own")
                        .withRow("rules.csv", "verdict.paid,Again.,own")
                        .problems())
                .anyMatch(problem -> problem.startsWith("rules.csv:") && !problem.startsWith("rules.csv:0"))
                .anyMatch(problem -> problem.startsWith("traits.csv:"));
    }

    @Test
    void anAmendmentIsCheckedLikeThePolicyItself() {
        assertThat(new EditedPolicy()
                        .amendedBy(Map.of("payers.csv", "id,source\nours,contract\n"))
                        .problems())
                .anyMatch(problem -> problem.contains("line_of_business is empty"));
        assertThat(new EditedPolicy()
                        .amendedBy(Map.of("traits.csv", "id,carc\n\"never closed"))
                        .problems())
                .anyMatch(problem -> problem.startsWith("traits.csv"));
    }
}
