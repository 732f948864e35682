package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.store.RunQueue.Running;
import org.overturn.classify.store.RunQueue.Stretch;

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

    /// What a page is of a run: a page that is not full is its last.
    static Stretch stretch(Running run, List<ClaimRef> page, int limit) {
        String next = page.isEmpty() ? run.afterClaimKey() : page.getLast().claimKey();
        return new Stretch(page.size(), 0, next, page.size() < limit);
    }
}
