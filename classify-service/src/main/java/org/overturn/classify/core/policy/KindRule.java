package org.overturn.classify.core.policy;

import java.util.Set;

/// Changes the kind of an adjustment by its group code or a remark on the same line.
///
/// @param id for instance `kind.crossover-duplicate`
/// @param groups group codes for which it holds; empty means any
/// @param remarks remark codes of which one must be there; empty means none is needed
/// @param result the kind that the adjustment then has
/// @param text one sentence
public record KindRule(String id, Set<String> groups, Set<String> remarks, Kind result, String text) {

    public KindRule {
        groups = Set.copyOf(groups);
        remarks = Set.copyOf(remarks);
    }
}
