package org.overturn.analytics.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAssessed;

/// By which numbers a claim may be named, as keyed hashes.
///
/// @param accountKey of its account
/// @param payerClaimTokens of the payer's own numbers, sorted, each once; nearly always one or none
public record ClaimTokens(String accountKey, List<String> payerClaimTokens) {

    public ClaimTokens {
        payerClaimTokens = payerClaimTokens.stream().distinct().sorted().toList();
    }

    /// Everything that the events of a batch tell of each claim, old ones included: numbers are never taken back.
    public static Map<ClaimId, ClaimTokens> of(Collection<ClaimAssessed> batch) {
        return batch.stream().collect(Collectors.toMap(ClaimId::told, ClaimTokens::told, ClaimTokens::with));
    }

    /// The one that is kept in the fact.
    public @Nullable String payerClaimToken() {
        return payerClaimTokens.isEmpty() ? null : payerClaimTokens.getFirst();
    }

    /// Those that a fact that was just written for the first time has no room for.
    public Stream<String> further() {
        return payerClaimTokens.stream().skip(1);
    }

    /// All of them.
    public Stream<String> all() {
        return Stream.concat(Stream.of(accountKey), payerClaimTokens.stream());
    }

    private static ClaimTokens told(ClaimAssessed event) {
        return new ClaimTokens(
                event.accountKey(), Objects.requireNonNullElse(event.payerClaimTokens(), List.<String>of()));
    }

    private ClaimTokens with(ClaimTokens other) {
        return new ClaimTokens(
                accountKey,
                Stream.concat(payerClaimTokens.stream(), other.payerClaimTokens.stream())
                        .toList());
    }
}
