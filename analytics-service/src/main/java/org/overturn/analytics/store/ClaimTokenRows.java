package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.ClaimId;
import org.overturn.analytics.core.ClaimTokens;
import org.overturn.platform.database.UnnestRows;

/// Writes `claim_token`: by which further numbers claims may be named than by those that are in their facts.
final class ClaimTokenRows {

    private static final Comparator<Named> ORDER =
            Comparator.comparing(Named::tenantId).thenComparing(Named::token).thenComparing(Named::claimKey);

    /// The fact may have been written by an earlier event, and its numbers stay.
    private static final String UNLESS_IN_FACT = """
             where not exists (
                select from fact f
                where f.tenant_id = r.tenant_id and f.claim_key = r.claim_key
                  and r.token in (f.account_key, f.payer_claim_token))
            on conflict do nothing
            """;

    private ClaimTokenRows() {}

    /// Keeps the numbers of claims whose facts are written. Nearly every claim that is new has none but those in its
    /// fact: nothing is asked then.
    ///
    /// @param first the claims whose fact is written for the first time, in this transaction
    static Uni<Void> insert(Mutiny.StatelessSession session, Map<ClaimId, ClaimTokens> tokens, Set<ClaimId> first) {
        List<Named> named = tokens.entrySet().stream()
                .flatMap(it -> Named.of(it.getKey(), it.getValue(), first.contains(it.getKey())))
                .sorted(ORDER)
                .toList();
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = UnnestRows.of(named)
                .text("tenant_id", Named::tenantId)
                .text("token", Named::token)
                .text("claim_key", Named::claimKey);
        String sql = "insert into claim_token (" + rows.columns() + ") select " + rows.columns() + " from "
                + rows.fragment("r") + UNLESS_IN_FACT;
        return rows.bind(session.createNativeQuery(sql)).executeUpdate().replaceWithVoid();
    }

    private record Named(String tenantId, String token, String claimKey) {

        static Stream<Named> of(ClaimId claim, ClaimTokens tokens, boolean first) {
            return (first ? tokens.further() : tokens.all())
                    .map(token -> new Named(claim.tenantId(), token, claim.claimKey()));
        }
    }
}
