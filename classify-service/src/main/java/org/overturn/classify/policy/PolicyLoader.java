package org.overturn.classify.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.PolicyTables;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.classify.core.policy.RuleText;

/// Makes a policy from its files, or refuses it.
public final class PolicyLoader {

    private PolicyLoader() {}

    /// Loads and checks a policy.
    ///
    /// @throws PolicyRefused naming file, line and rule of everything that is wrong
    public static DenialPolicy load(PolicySource source) {
        List<PolicyProblem> problems = new ArrayList<>();
        PolicyTables tables = read(source, problems);
        if (!problems.isEmpty()) {
            throw new PolicyRefused(tables.version(), problems);
        }
        DenialPolicy policy = new DenialPolicy(tables);
        Examples.checkDeadlines(policy.deadlines(), Table.read(source, "deadlines.csv", problems));
        CodeExamples.check(policy, problems);
        Table examples = Table.read(source, "examples.csv", problems);
        problems.addAll(Examples.failures(policy, examples, rulesWithExamples(source, policy)));
        if (!problems.isEmpty()) {
            throw new PolicyRefused(tables.version(), problems);
        }
        return policy;
    }

    private static PolicyTables read(PolicySource source, List<PolicyProblem> problems) {
        CodeTables codes = new CodeTables(source, problems);
        RuleTables rules = new RuleTables(source, problems);
        DeadlineTables deadlines = new DeadlineTables(source, problems);
        Map<String, Carc> carcs = new CarcTable(source, problems).read();
        Map<String, Rarc> rarcs = codes.rarcs();
        Map<String, RuleText> words = rules.rules();
        checkPairs(carcs, rarcs, problems);
        checkSignals(carcs, rarcs, words, problems);
        String version = "?";
        String title = "";
        LocalDate effectiveFrom = LocalDate.EPOCH;
        for (Row row : Table.read(source, "policy.csv", problems).rows()) {
            version = row.required("version");
            title = row.required("title");
            LocalDate from = row.date("effective_from");
            effectiveFrom = from == null ? effectiveFrom : from;
        }
        return new PolicyTables(
                version,
                effectiveFrom,
                title,
                rules.definition(),
                carcs,
                rarcs,
                codes.statuses(),
                codes.categories(),
                rules.actions(rarcs),
                rules.reversalReasons(rarcs),
                words,
                deadlines.deadlines(),
                deadlines.profiles());
    }

    /// Rules that need an example of their own: the engine's, and those of kinds, traits and actions.
    private static Set<String> rulesWithExamples(PolicySource source, DenialPolicy policy) {
        Set<String> rules = new HashSet<>();
        policy.rules().forEach(rule -> rules.add(rule.id()));
        policy.actionRules().values().forEach(rule -> rules.add(rule.id()));
        for (String file : List.of("kinds.csv", "traits.csv")) {
            Table.read(source, file, new ArrayList<>()).rows().forEach(row -> rules.add(row.required("id")));
        }
        return rules;
    }

    private static void checkSignals(
            Map<String, Carc> carcs,
            Map<String, Rarc> rarcs,
            Map<String, RuleText> words,
            List<PolicyProblem> problems) {
        for (Carc carc : carcs.values()) {
            if (carc.signal() != null && !words.containsKey(carc.signal())) {
                problems.add(new PolicyProblem("traits.csv", 0, carc.code(), "signals by a rule without words"));
            }
        }
        Set<String> told = new HashSet<>();
        for (Rarc rarc : rarcs.values()) {
            if (rarc.signal() != null && !words.containsKey(rarc.signal()) && told.add(rarc.theme())) {
                problems.add(new PolicyProblem("themes.csv", 0, rarc.theme(), "signals by a rule without words"));
            }
        }
    }

    private static void checkPairs(Map<String, Carc> carcs, Map<String, Rarc> rarcs, List<PolicyProblem> problems) {
        for (Rarc rarc : rarcs.values()) {
            for (String carc : rarc.typicalCarcs()) {
                if (!carc.equals("any") && !carcs.containsKey(carc)) {
                    problems.add(new PolicyProblem("rarc.csv", 0, rarc.code(), "names the unknown CARC " + carc));
                }
            }
        }
    }
}
