package org.overturn.analytics.core.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.overturn.analytics.core.ledger.ReferenceLayouts.Candidates;

/// The claims that the reference of a provider adjustment names, and how sure that is.
///
/// @param confidence how sure
/// @param claimKeys the claims, sorted; one when it is exact by the payer's number
public record ClaimMatch(Confidence confidence, List<String> claimKeys) {

    /// How sure it is that the reference names these claims.
    public enum Confidence {
        /// Account and day of service, or a payer's number that only one claim has.
        EXACT,
        /// The account alone, or a payer's number that several claims have.
        LIKELY,
        /// No claim has any of these numbers.
        NONE
    }

    public ClaimMatch {
        claimKeys = List.copyOf(claimKeys);
        if ((confidence == Confidence.NONE) != claimKeys.isEmpty()) {
            throw new IllegalArgumentException("a match names claims");
        }
    }

    /// @param named what the reference may name
    /// @param claims by account key and payer claim token, the claims that have it
    public static ClaimMatch of(Candidates named, Map<String, List<String>> claims) {
        Set<String> ofAccount = all(named.accountKeys(), claims);
        Set<String> ofNumber = all(named.payerClaimTokens(), claims);
        Set<String> ofDay = new TreeSet<>(ofAccount);
        ofDay.retainAll(new HashSet<>(named.claimKeys()));
        if (!ofDay.isEmpty()) {
            return new ClaimMatch(Confidence.EXACT, List.copyOf(ofDay));
        }
        Set<String> ofBoth = new TreeSet<>(ofNumber);
        ofBoth.retainAll(ofAccount);
        Set<String> best = ofBoth.isEmpty() ? ofNumber : ofBoth;
        if (best.size() == 1) {
            return new ClaimMatch(Confidence.EXACT, List.copyOf(best));
        }
        if (!best.isEmpty()) {
            return new ClaimMatch(Confidence.LIKELY, List.copyOf(best));
        }
        return ofAccount.isEmpty()
                ? new ClaimMatch(Confidence.NONE, List.of())
                : new ClaimMatch(Confidence.LIKELY, List.copyOf(ofAccount));
    }

    private static Set<String> all(List<String> tokens, Map<String, List<String>> claims) {
        Set<String> all = new TreeSet<>();
        tokens.forEach(token -> all.addAll(claims.getOrDefault(token, List.of())));
        return all;
    }
}
