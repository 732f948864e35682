package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.tenant.TenantId;

/// Claims by the numbers that people know, a page at a time in the order of their keys.
final class ClaimSearch {

    private ClaimSearch() {}

    static Uni<List<ClaimRef>> byPatientControl(
            Mutiny.StatelessSession session, TenantId tenant, String token, @Nullable String after, int limit) {
        return page(session, "patient_control", tenant, List.of(token), after, limit);
    }

    static Uni<List<ClaimRef>> byPayerClaim(
            Mutiny.StatelessSession session, TenantId tenant, List<String> tokens, @Nullable String after, int limit) {
        return page(session, "payer_claim", tenant, tokens, after, limit);
    }

    private static Uni<List<ClaimRef>> page(
            Mutiny.StatelessSession session,
            String number,
            TenantId tenant,
            List<String> tokens,
            @Nullable String after,
            int limit) {
        var rows = TokenRef.rows(tokens.stream()
                .map(token -> new TokenRef(tenant.value(), token))
                .toList());
        String sql = "select distinct a.claim_key from " + TokenRef.hashed(rows) + " join adjudication a on a." + number
                + "_hash = t.hash and a.tenant_id = t.tenant_id and a." + number + "_token = t.token"
                + " where a.claim_key > :after order by a.claim_key limit :limit";
        return rows.bind(session.createNativeQuery(sql, String.class))
                .setParameter("after", after == null ? "" : after)
                .setParameter("limit", limit)
                .getResultList()
                .map(keys -> keys.stream()
                        .map(key -> new ClaimRef(tenant.value(), key))
                        .toList());
    }
}
