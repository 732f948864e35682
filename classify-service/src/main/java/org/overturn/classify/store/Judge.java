package org.overturn.classify.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Source;

/// Asks the core, tenant by tenant, and puts to its answers what others need to know with them.
final class Judge {

    private Judge() {}

    /// One answer for every claim that has an adjudication in the history.
    ///
    /// @param policies of each tenant
    static List<Judged> judge(
            Collection<ClaimAdjudicated> history, Set<TokenRef> repeated, Map<String, DenialPolicy> policies) {
        return history.stream().collect(Collectors.groupingBy(ClaimAdjudicated::tenantId)).entrySet().stream()
                .flatMap(tenant -> judge(
                        tenant.getKey(),
                        tenant.getValue(),
                        tokens(repeated, tenant.getKey()),
                        Objects.requireNonNull(policies.get(tenant.getKey()), "every tenant has a policy"))
                        .stream())
                .toList();
    }

    private static List<Judged> judge(
            String tenantId, List<ClaimAdjudicated> history, Set<String> repeated, DenialPolicy policy) {
        Map<Source, ClaimAdjudicated> bySource =
                history.stream().collect(Collectors.toMap(ClaimAdjudicated::source, one -> one, (one, same) -> one));
        Map<String, List<ClaimAdjudicated>> byClaim =
                history.stream().collect(Collectors.groupingBy(ClaimAdjudicated::claimKey));
        return Assessor.assess(history, repeated, policy).entrySet().stream()
                .map(answer -> judged(tenantId, answer.getKey(), answer.getValue(), bySource, byClaim))
                .toList();
    }

    private static Judged judged(
            String tenantId,
            ClaimKey claim,
            Assessment assessment,
            Map<Source, ClaimAdjudicated> bySource,
            Map<String, List<ClaimAdjudicated>> byClaim) {
        List<ClaimAdjudicated> all =
                Objects.requireNonNull(byClaim.get(claim.value()), "an answer is about a claim asked for");
        ClaimAdjudicated own = all.getFirst();
        ClaimAdjudicated current = bySource.getOrDefault(assessment.source(), own);
        return new Judged(
                new ClaimRef(tenantId, claim.value()),
                own.accountKey(),
                current.identifiers(),
                assessment,
                payerClaimTokens(all));
    }

    private static List<String> payerClaimTokens(List<ClaimAdjudicated> adjudications) {
        return adjudications.stream()
                .map(ClaimAdjudicated::payerClaimToken)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> tokens(Set<TokenRef> repeated, String tenantId) {
        return repeated.stream()
                .filter(token -> token.tenantId().equals(tenantId))
                .map(TokenRef::token)
                .collect(Collectors.toUnmodifiableSet());
    }
}
