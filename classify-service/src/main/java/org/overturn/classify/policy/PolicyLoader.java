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
import org.overturn.classify.port.PolicyAmendment;

/// Makes a policy from its files, or refuses it.
public final class PolicyLoader {

    private PolicyLoader() {}

    /// Loads and checks a policy.
    ///
    /// @throws PolicyRefused naming file, line and rule of everything that is wrong
    public static DenialPolicy load(PolicySource source) {
        return checked(source, loadTables(source, new ArrayList<>()));
    }

    /// Loads and checks a policy that amends another one: no file and no column of the amendment may be misspelt.
    ///
    /// @throws PolicyRefused naming file, line and rule of everything that is wrong
    public static DenialPolicy load(PolicySource base, PolicyAmendment amendment) {
        AmendedSource source = new AmendedSource(base, Amendments.rows(amendment));
        List<PolicyProblem> problems = new ArrayList<>();
        source.check(amendment.files().keySet(), problems);
        return checked(source, loadTables(source, problems));
    }

    /// Loads a policy that was checked when it came. Its examples are not tried again: whoever is decided by it must
    /// not be left without a policy because the engine has learnt to see an example otherwise.
    ///
    /// @throws PolicyRefused when it cannot be read at all
    public static DenialPolicy reload(PolicySource source) {
        return loadTables(source, new ArrayList<>());
    }

    private static DenialPolicy loadTables(PolicySource source, List<PolicyProblem> problems) {
        PolicyTables tables = read(source, problems);
        refuseFor(problems, source, tables.version());
        return new DenialPolicy(tables);
    }

    private static DenialPolicy checked(PolicySource source, DenialPolicy policy) {
        List<PolicyProblem> problems = new ArrayList<>();
        Examples.checkDeadlines(policy.deadlines(), Table.read(source, "deadlines.csv", problems));
        CodeExamples.check(policy, problems);
        Table examples = Table.read(source, "examples.csv", problems);
        problems.addAll(Examples.failures(policy, examples, rulesWithExamples(source, policy)));
        refuseFor(problems, source, policy.version());
        return policy;
    }

    private static void refuseFor(List<PolicyProblem> problems, PolicySource source, String version) {
        if (!problems.isEmpty()) {
            throw new PolicyRefused(
                    version,
                    problems.stream()
                            .map(problem -> located(problem, source))
                            .distinct()
                            .toList());
        }
    }

    /// What is wrong with a code or rule as a whole is told by the line of its row, where it has one.
    private static PolicyProblem located(PolicyProblem problem, PolicySource source) {
        if (problem.line() > 0 || problem.rule().isEmpty()) {
            return problem;
        }
        return Table.read(source, problem.file(), new ArrayList<>()).rows().stream()
                .filter(row -> row.isAbout(problem.rule()))
                .findFirst()
                .map(row -> row.locate(problem))
                .orElse(problem);
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
                deadlines.profiles(),
                AuthorizationTable.read(source, carcs, rarcs, problems));
    }

    /// Rules that need an example of their own: the engine's, and those of kinds, traits, actions and authorizations.
    private static Set<String> rulesWithExamples(PolicySource source, DenialPolicy policy) {
        Set<String> rules = new HashSet<>();
        policy.rules().stream()
                .map(RuleText::id)
                .filter(id -> !id.startsWith(EngineRules.WORDS_PREFIX))
                .forEach(rules::add);
        policy.actionRules().values().forEach(rule -> rules.add(rule.id()));
        for (String file : List.of("kinds.csv", "traits.csv", "authorizations.csv")) {
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
