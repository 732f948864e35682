package org.overturn.classify.policy;

/// What is wrong with a policy, and where.
///
/// @param file name of the file
/// @param line line in the file, from one; zero for the file as a whole
/// @param rule the rule, code or key; empty where the whole file is meant
/// @param reason what is wrong
/// @param version the policy beneath, when it is one of its rows that no longer holds; empty for the policy itself
public record PolicyProblem(String file, long line, String rule, String reason, String version) {

    PolicyProblem(String file, long line, String rule, String reason) {
        this(file, line, rule, reason, "");
    }

    @Override
    public String toString() {
        return (version.isEmpty() ? "" : version + "/") + file + ":" + line + (rule.isEmpty() ? "" : " [" + rule + "]")
                + " " + reason;
    }
}
