package org.overturn.classify.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Because;
import org.overturn.events.Remark;

/// Which of several denials leads: a cause before its collateral, an unprocessable claim before everything, then the
/// categories' priority, then the larger amount, then the first.
final class Primary {

    private Primary() {}

    static int of(List<Cause> causes, DenialPolicy policy) {
        int best = 0;
        for (int i = 1; i < causes.size(); i++) {
            if (leads(causes, i, best, policy)) {
                best = i;
            }
        }
        return best;
    }

    static void explain(List<Because> because, List<Cause> causes, int index, int primary, DenialPolicy policy) {
        if (causes.size() == 1) {
            return;
        }
        Cause cause = causes.get(index);
        if (index == primary) {
            because.add(whyItLeads(causes, primary, policy));
        } else if (isCollateral(causes, index)) {
            because.add(statement("primary.collateral", cause, policy, ""));
        }
    }

    /// Why the leading cause comes before the one that would lead without it.
    private static Because whyItLeads(List<Cause> causes, int primary, DenialPolicy policy) {
        List<Cause> others = new ArrayList<>(causes);
        Cause leading = others.remove(primary);
        Cause next = others.get(of(others, policy));
        boolean collateral = isCollateral(causes, causes.indexOf(next));
        if (collateral && !isCollateral(causes, primary)) {
            return statement("primary.cause", leading, policy, "");
        }
        boolean ranksFirst = rank(leading, policy) < rank(next, policy);
        if (ranksFirst && leading.action().unprocessable()) {
            return statement("primary.unprocessable", leading, policy, "");
        }
        if (ranksFirst) {
            String words = " Here " + words(leading, policy) + " comes before " + words(next, policy) + ".";
            return statement("primary.category", leading, policy, words);
        }
        boolean larger = leading.refusal().adjustment().amountCents()
                > next.refusal().adjustment().amountCents();
        return statement(larger ? "primary.amount" : "primary.first", leading, policy, "");
    }

    private static String words(Cause cause, DenialPolicy policy) {
        return policy.category(cause.root().category()).words();
    }

    private static Because statement(String rule, Cause cause, DenialPolicy policy, String more) {
        return Explained.by(
                rule,
                policy,
                cause.refusal().unit().event(),
                cause.refusal().adjustment().segment(),
                "CAS",
                policy.rule(rule).text() + more);
    }

    private static boolean leads(List<Cause> causes, int candidate, int best, DenialPolicy policy) {
        boolean collateral = isCollateral(causes, candidate);
        if (collateral != isCollateral(causes, best)) {
            return !collateral;
        }
        int mine = rank(causes.get(candidate), policy);
        int theirs = rank(causes.get(best), policy);
        if (mine != theirs) {
            return mine < theirs;
        }
        return causes.get(candidate).refusal().adjustment().amountCents()
                > causes.get(best).refusal().adjustment().amountCents();
    }

    private static int rank(Cause cause, DenialPolicy policy) {
        if (cause.action().unprocessable()) {
            // The remark belongs to the code that needs one (CARC 16): what else is refused was never looked at.
            return cause.refusal().carc().remarkRequired() ? -2 : -1;
        }
        return policy.category(cause.root().category()).priority();
    }

    /// Refused only because another service is missing or refused (CARC 107, B15), or because the payer refuses the
    /// whole claim when too many lines are refused (N937), while the trigger is there.
    private static boolean isCollateral(List<Cause> causes, int index) {
        Cause cause = causes.get(index);
        boolean threshold = isThreshold(cause);
        if (!cause.refusal().carc().dependent() && !threshold) {
            return false;
        }
        for (Cause other : causes) {
            boolean elsewhere = !other.refusal().unit().isSame(cause.refusal().unit());
            if (elsewhere && !other.refusal().carc().dependent() && (!threshold || !isThreshold(other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThreshold(Cause cause) {
        List<Remark> remarks = cause.refusal().unit().remarks();
        for (int i = 0; i < remarks.size(); i++) {
            if (remarks.get(i).code().equals("N937")) {
                return true;
            }
        }
        return false;
    }
}
