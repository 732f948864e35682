package org.overturn.classify.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.ExampleClaims;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Assessment;
import org.overturn.events.Because;

/// Rules of the transaction that payers break are facts beside the verdict.
class ComplianceTest {

    private static final DenialPolicy POLICY = PolicyLibrary.bundled().current();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compliance.remark-missing        | 1 100 0 CO-16:100
            compliance.remark-missing        | 1 100 0 CO-16:100 MA01
            compliance.remark-missing        | 1 100 0 CO-252:100
            compliance.group-not-allowed     | 1 100 0 CO-18:100
            compliance.group-not-allowed     | 1 100 0 CO-133:100
            compliance.group-not-allowed     | 2 100 0 CO-23:100
            compliance.group-not-allowed     | 1 100 0 PI-45:100
            compliance.whole-charge          | 1 100 0 CO-45:100
            compliance.whole-charge          | 1 200 80 {99213 100 80 CO-45:20} {72148 100 0 CO-45:100}
            compliance.prior-payer-missing   | 2 100 20 CO-45:80
            compliance.prior-payer-missing   | 3 100 20 CO-45:80
            compliance.unbalanced            | 1 100 50 CO-45:20
            compliance.patient-share-differs | 1 100 80 PR-2:20 share=30
            compliance.trace-reused          | 1 100 0 CO-50:100 trace=EO0 / 1 100 80 CO-45:20 trace=EO0
            """)
    void aBrokenRuleIsAFactWithItsPlace(String rule, String claim) {
        assertThat(facts(claim)).anyMatch(because -> because.rule().equals(rule) && because.position() != null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a remark that says more              | 1 100 0 CO-16:100 M76
            the group that the code asks for     | 1 100 0 OA-18:100
            a write-off of a part                | 1 100 80 CO-45:20
            the rest after a part that is denied | 1 100 0 CO-45:60 CO-50:40
            a secondary that names the primary   | 2 100 20 OA-23:60 CO-45:20
            a secondary that refuses             | 2 100 0 CO-129:100 N48
            a payer of last resort               | 3 100 20 CO-45:80 filing=MC
            a reversal of a secondary            | 2 100 20 OA-23:80 / 22 -100 -20 OA-23:-80
            another trace for another payment    | 1 100 0 CO-50:100 / 1 100 80 CO-45:20
            one payment in two files             | 1 100 0 CO-50:100 trace=T / 1 100 0 CO-50:100 trace=T on=2026-03-02
            """)
    void aRuleThatIsKeptIsNoFact(String what, String claim) {
        assertThat(facts(claim)).as(what).noneMatch(because -> because.rule().startsWith("compliance."));
    }

    @Test
    void aFactNeverChangesTheVerdict() {
        assertThat(of("1 100 0 CO-18:100").verdict())
                .isEqualTo(of("1 100 0 OA-18:100").verdict());
    }

    private static List<Because> facts(String claim) {
        return of(claim).because();
    }

    private static Assessment of(String claim) {
        return Assessor.assess(ExampleClaims.parse(claim), POLICY)
                .values()
                .iterator()
                .next();
    }
}
