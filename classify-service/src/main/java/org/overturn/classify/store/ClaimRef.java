package org.overturn.classify.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.database.UnnestRows;

/// A claim of a tenant. Ordered, because writers lock claims in this order.
record ClaimRef(String tenantId, String claimKey) implements Comparable<ClaimRef> {

    private static final Comparator<ClaimRef> ORDER =
            Comparator.comparing(ClaimRef::tenantId).thenComparing(ClaimRef::claimKey);

    static ClaimRef of(ClaimAdjudicated event) {
        return new ClaimRef(event.tenantId(), event.claimKey());
    }

    /// Claims as rows of a statement: tenant_id, claim_key.
    static UnnestRows<ClaimRef> rows(Collection<ClaimRef> claims) {
        return UnnestRows.of(List.copyOf(claims))
                .text("tenant_id", ClaimRef::tenantId)
                .text("claim_key", ClaimRef::claimKey);
    }

    @Override
    public int compareTo(ClaimRef other) {
        return ORDER.compare(this, other);
    }
}
