package org.overturn.classify.policy;

import java.util.List;

/// The files that a policy consists of, besides `policy.csv`, which says what it is called.
final class PolicyFiles {

    static final String HEAD = "policy.csv";

    static final List<String> TABLES = List.of(
            "actions.csv",
            "amounts.csv",
            "authorizations.csv",
            "carc.csv",
            "categories.csv",
            "clp02.csv",
            "deadlines.csv",
            "definition.csv",
            "examples.csv",
            "kinds.csv",
            "payers.csv",
            "rarc.csv",
            "rarc_index.csv",
            "reversal_reasons.csv",
            "rules.csv",
            "themes.csv",
            "traits.csv");

    /// Files in which several rows begin with the same cell.
    static final List<String> MANY_ROWS_A_KEY = List.of("amounts.csv", "examples.csv");

    private PolicyFiles() {}
}
