package org.overturn.classify.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.overturn.classify.core.timeline.Links;

/// Claims that are decided together: those asked for and those that payers' numbers link to them. It grows from claims
/// to their tokens and from tokens to their claims, until nothing new comes.
///
/// A token that more claims carry than [Links#MAX_CLAIMS_PER_TOKEN] says nothing and is not followed. When it comes to
/// be so, the claims that it linked till then belong in here once more, to be decided without it.
final class Neighbourhood {

    private final List<Carried> carried = new ArrayList<>();
    private final Map<ClaimRef, Long> adjudications = new TreeMap<>();
    private final Set<TokenRef> tokens = new HashSet<>();
    private final Set<TokenRef> repeated = new HashSet<>();
    private final Set<TokenRef> newlyRepeated = new HashSet<>();

    /// The claims, in the order in which everybody locks them.
    Set<ClaimRef> claims() {
        return adjudications.keySet();
    }

    /// The claims but some, in the same order.
    List<ClaimRef> claimsBeside(Set<ClaimRef> some) {
        return claims().stream().filter(claim -> !some.contains(claim)).toList();
    }

    /// Whose claims they are.
    Set<String> tenants() {
        return adjudications.keySet().stream().map(ClaimRef::tenantId).collect(Collectors.toUnmodifiableSet());
    }

    /// Those that say nothing.
    Set<TokenRef> repeated() {
        return repeated;
    }

    /// Those that say nothing any more since now.
    Set<TokenRef> newlyRepeated() {
        return newlyRepeated;
    }

    /// Whether nothing has come to light that the earlier look did not see.
    boolean saysNoMoreThan(Neighbourhood earlier) {
        return earlier.claims().containsAll(claims()) && earlier.repeated.equals(repeated);
    }

    /// The claims of both looks.
    Set<ClaimRef> claimsWith(Neighbourhood earlier) {
        Set<ClaimRef> both = new TreeSet<>(claims());
        both.addAll(earlier.claims());
        return both;
    }

    /// What the adjudications of these claims carry, but of some claims.
    List<Carried> carriedWithout(Set<ClaimRef> some) {
        return carried.stream().filter(one -> !some.contains(one.claim())).toList();
    }

    /// The claims that have another number of adjudications than `known` of them, and those `held`: others may have
    /// added to these between the look and the lock.
    List<ClaimRef> beyond(Map<ClaimRef, Long> known, Set<ClaimRef> held) {
        return adjudications.entrySet().stream()
                .filter(entry ->
                        held.contains(entry.getKey()) || !entry.getValue().equals(known.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Takes the adjudications of claims in.
    ///
    /// @return the tokens seen for the first time
    Set<TokenRef> add(List<Carried> rows) {
        carried.addAll(rows);
        Set<TokenRef> fresh = new HashSet<>();
        for (Carried row : rows) {
            adjudications.merge(row.claim(), 1L, Long::sum);
            row.tokens().filter(tokens::add).forEach(fresh::add);
        }
        return fresh;
    }

    /// Takes in which claims carry some tokens.
    ///
    /// @return the claims that are not in here yet
    Set<ClaimRef> follow(Carriers carriers) {
        repeated.addAll(carriers.knownAsRepeated());
        Map<TokenRef, Set<ClaimRef>> claims = carriers.claims();
        claims.forEach((token, of) -> {
            if (of.size() > Links.MAX_CLAIMS_PER_TOKEN) {
                repeated.add(token);
                newlyRepeated.add(token);
            }
        });
        return claims.values().stream()
                .flatMap(Set::stream)
                .filter(claim -> !adjudications.containsKey(claim))
                .collect(Collectors.toUnmodifiableSet());
    }
}
