package org.overturn.classify.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.RuleText;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.events.Adjustment;
import org.overturn.events.Assessment;
import org.overturn.events.Authorization;
import org.overturn.events.Because;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Deadline;
import org.overturn.events.Denial;
import org.overturn.events.FactPosition;
import org.overturn.events.Remark;

/// Whatever is answered can be followed back: to a rule of the policy version that decided, and to a segment that is in
/// the files.
class ExplanationsTest {

    private static final int HISTORIES = 2_000;
    private static final DenialPolicy POLICY = PolicyLibrary.bundled().current();
    private static final Set<String> RULES = rules();

    @Test
    void everyStatementNamesARuleOfItsPolicyAndASegmentOfItsFiles() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<ClaimAdjudicated> history = Histories.untidy(seed);
            Map<String, Set<String>> segments = segments(history);
            for (Assessment claim : Assessor.assess(history, POLICY).values()) {
                for (Because because : statements(claim)) {
                    assertThat(because.policyVersion()).isEqualTo(POLICY.version());
                    assertThat(RULES).as("seed %d", seed).contains(because.rule());
                    assertThat(because.text()).endsWith(".");
                    assertIsThere(because, segments, seed);
                }
            }
        }
    }

    @Test
    void everyDenialSaysItsCodeAndWhyItsActionAndEveryDeadlineItsRuleInWords() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            for (Assessment claim :
                    Assessor.assess(Histories.untidy(seed), POLICY).values()) {
                for (Denial denial : claim.denials()) {
                    assertThat(denial.because().getFirst().text())
                            .as("seed %d", seed)
                            .startsWith("CARC " + denial.carc() + ": ");
                    assertThat(denial.because())
                            .as("seed %d: why %s", seed, denial.action())
                            .anyMatch(because -> because.rule().startsWith("action.")
                                    || because.rule().startsWith("auth."));
                }
                for (Deadline deadline : claim.deadlines()) {
                    assertThat(POLICY.deadlines().find(deadline.rule()))
                            .as("seed %d", seed)
                            .isPresent();
                    assertThat(deadline.text()).as("seed %d", seed).contains(" after ");
                    assertThat(deadline.verified() || deadline.text().contains("nverified"))
                            .isTrue();
                }
            }
        }
    }

    private static void assertIsThere(Because because, Map<String, Set<String>> segments, long seed) {
        FactPosition at = because.position();
        if (at == null) {
            return;
        }
        String claim = at.remittanceId() + '/' + at.transaction() + '/' + at.claim();
        assertThat(segments.getOrDefault(claim, Set.of()))
                .as("seed %d: %s", seed, because.rule())
                .contains(at.segmentId() + '@' + at.segment());
    }

    private static List<Because> statements(Assessment claim) {
        List<Because> all = new ArrayList<>(claim.because());
        claim.denials().forEach(denial -> all.addAll(denial.because()));
        return all;
    }

    private static Map<String, Set<String>> segments(List<ClaimAdjudicated> history) {
        Map<String, Set<String>> segments = new HashMap<>();
        for (ClaimAdjudicated event : history) {
            var source = event.source();
            Set<String> own = segments.computeIfAbsent(
                    source.remittanceId() + '/' + source.transaction() + '/' + source.claim(), key -> new HashSet<>());
            own.add("CLP@" + source.segment());
            add(own, event.claim().adjustments());
            event.claim().remarks().forEach(remark -> own.add(segmentOf(remark) + remark.segment()));
            authorizations(event).forEach(named -> own.add("REF@" + named.segment()));
            event.claim().lines().forEach(line -> {
                own.add("SVC@" + line.segment());
                add(own, line.adjustments());
                line.remarks().forEach(remark -> own.add("LQ@" + remark.segment()));
            });
        }
        return segments;
    }

    private static void add(Set<String> own, List<Adjustment> adjustments) {
        adjustments.forEach(adjustment -> own.add("CAS@" + adjustment.segment()));
    }

    private static String segmentOf(Remark remark) {
        return "MIA".equals(remark.segmentId()) ? "MIA@" : "MOA@";
    }

    private static List<Authorization> authorizations(ClaimAdjudicated event) {
        List<Authorization> named = event.claim().authorizations();
        return named == null ? List.of() : named;
    }

    private static Set<String> rules() {
        Set<String> rules = new HashSet<>();
        Stream.of(
                        POLICY.rules().stream().map(RuleText::id),
                        POLICY.actionRules().values().stream().map(rule -> rule.id()),
                        POLICY.authorizationRules().stream().map(rule -> rule.id()),
                        POLICY.carcs().stream().map(carc -> "carc." + carc.code()),
                        POLICY.rarcs().stream().map(rarc -> "rarc." + rarc.code()),
                        POLICY.carcs().stream()
                                .map(Carc::kindRules)
                                .flatMap(List::stream)
                                .map(rule -> rule.id()))
                .flatMap(ids -> ids)
                .forEach(rules::add);
        return rules;
    }
}
