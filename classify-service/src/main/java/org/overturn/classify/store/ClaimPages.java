package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.store.RunQueue.Running;

/// A tenant's claims, a page at a time in the order of their keys. No claim is held.
final class ClaimPages {

    private ClaimPages() {}

    /// The page at which a run is.
    static Uni<SortedSet<ClaimRef>> next(Mutiny.StatelessSession session, Running run, int limit) {
        String tenantId = run.tenant().value();
        return session.createNativeQuery(
                        "select claim_key from claim where tenant_id = :tenant and claim_key collate \"C\" > :after"
                                + " order by claim_key collate \"C\" limit :limit",
                        String.class)
                .setParameter("tenant", tenantId)
                .setParameter("after", run.afterClaimKey())
                .setParameter("limit", limit)
                .getResultList()
                .map(keys -> claims(tenantId, keys));
    }

    /// The last key of a page, or where it began when it is empty.
    static String last(SortedSet<ClaimRef> page, String before) {
        return page.isEmpty() ? before : page.last().claimKey();
    }

    private static SortedSet<ClaimRef> claims(String tenantId, List<String> keys) {
        SortedSet<ClaimRef> claims = new TreeSet<>();
        keys.forEach(key -> claims.add(new ClaimRef(tenantId, key)));
        return claims;
    }
}
