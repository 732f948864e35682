package org.overturn.classify.policy;

/// What is wrong with a policy, and where.
///
/// @param file name of the file
/// @param line line in the file, from one; zero for the file as a whole
/// @param rule the rule, code or key; empty where the whole file is meant
/// @param reason what is wrong
public record PolicyProblem(String file, long line, String rule, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + (rule.isEmpty() ? "" : " [" + rule + "]") + " " + reason;
    }
}
