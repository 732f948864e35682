package org.overturn.classify.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which claims carry which tokens.
///
/// @param claims by token
/// @param knownAsRepeated tokens known to be carried by too many, whose claims were not looked for
record Carriers(Map<TokenRef, Set<ClaimRef>> claims, Set<TokenRef> knownAsRepeated) {

    /// The same and further claims that carry tokens.
    Carriers and(Map<TokenRef, Set<ClaimRef>> more) {
        Map<TokenRef, Set<ClaimRef>> merged = new HashMap<>(more);
        claims.forEach((token, of) -> merged.merge(token, of, Carriers::both));
        merged.keySet().removeAll(knownAsRepeated);
        return new Carriers(merged, knownAsRepeated);
    }

    private static Set<ClaimRef> both(Set<ClaimRef> some, Set<ClaimRef> others) {
        Set<ClaimRef> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /// The same with other answers for some tokens.
    Carriers with(Carriers others) {
        Map<TokenRef, Set<ClaimRef>> merged = new HashMap<>(claims);
        merged.putAll(others.claims);
        Set<TokenRef> known = new HashSet<>(knownAsRepeated);
        known.removeAll(others.claims.keySet());
        return new Carriers(merged, known);
    }
}
