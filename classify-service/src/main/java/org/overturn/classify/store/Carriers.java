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

    /// The same with other answers for some tokens.
    Carriers with(Carriers others) {
        Map<TokenRef, Set<ClaimRef>> merged = new HashMap<>(claims);
        merged.putAll(others.claims);
        Set<TokenRef> known = new HashSet<>(knownAsRepeated);
        known.removeAll(others.claims.keySet());
        return new Carriers(merged, known);
    }
}
