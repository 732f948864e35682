package org.overturn.classify.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.overturn.classify.core.policy.AuthorizationRule;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.OnRecord;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.events.NextAction;

/// Reads what is wrong with authorizations, in the order of the file.
final class AuthorizationTable {

    private AuthorizationTable() {}

    static List<AuthorizationRule> read(
            PolicySource source, Map<String, Carc> carcs, Map<String, Rarc> rarcs, List<PolicyProblem> problems) {
        List<AuthorizationRule> rules = new ArrayList<>();
        for (Row row : Table.read(source, "authorizations.csv", problems).rows()) {
            row.required("source");
            AuthorizationRule rule = new AuthorizationRule(
                    row.required("id"),
                    row.set("carcs"),
                    row.set("remarks"),
                    row.oneOf(OnRecord.class, "on_record"),
                    row.requiredOneOf(NextAction.class, "action", NextAction.APPEAL),
                    row.required("text"));
            check(rule, row, carcs, rarcs);
            if (rules.stream().anyMatch(known -> known.id().equals(rule.id()))) {
                row.refuse(rule.id(), "the rule stands twice");
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private static void check(AuthorizationRule rule, Row row, Map<String, Carc> carcs, Map<String, Rarc> rarcs) {
        rule.carcs().stream()
                .filter(code -> !carcs.containsKey(code))
                .forEach(code -> row.refuse(rule.id(), "carc.csv does not know " + code));
        rule.remarks().stream()
                .filter(code -> !rarcs.containsKey(code))
                .forEach(code -> row.refuse(rule.id(), "the remark " + code + " is in no table"));
    }
}
