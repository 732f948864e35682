package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.store.RunQueue.Running;

/// A tenant's claims, a page at a time in the order in which the database has their keys. No claim
/// is held.
final class ClaimPages {

    private ClaimPages() {}

    /// The page at which a run is.
    static Uni<List<ClaimRef>> next(Mutiny.StatelessSession session, Running run, int limit) {
        String tenantId = run.tenant().value();
        return session.createNativeQuery(
                        "select claim_key from claim where tenant_id = :tenant and claim_key > :after"
                                + " order by claim_key limit :limit",
                        String.class)
                .setParameter("tenant", tenantId)
                .setParameter("after", run.afterClaimKey())
                .setParameter("limit", limit)
                .getResultList()
                .map(keys ->
                        keys.stream().map(key -> new ClaimRef(tenantId, key)).toList());
    }

    /// The last key of a page, or where it began when it is empty.
    static String last(List<ClaimRef> page, String before) {
        return page.isEmpty() ? before : page.getLast().claimKey();
    }
}
