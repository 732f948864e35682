package org.overturn.classify.policy;

import java.util.List;
import java.util.stream.Collectors;

/// A policy that must not be used: it is incomplete or ambiguous, or its examples fail. Names file, line and rule of
/// everything that is wrong.
public final class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<PolicyProblem> problems;

    public PolicyRefused(String version, List<PolicyProblem> problems) {
        super("denial policy " + version + " refused: "
                + problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<PolicyProblem> problems() {
        return problems;
    }
}
