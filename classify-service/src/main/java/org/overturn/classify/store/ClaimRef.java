package org.overturn.classify.store;

import java.util.Collection;
import java.util.List;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.database.UnnestRows;

/// A claim of a tenant. Ordered, because writers lock claims in this order.
record ClaimRef(String tenantId, String claimKey) implements Comparable<ClaimRef> {

    static ClaimRef of(ClaimAdjudicated event) {
        return new ClaimRef(event.tenantId(), event.claimKey());
    }

    /// Claims as rows of a statement: tenant_id, claim_key.
    static UnnestRows<ClaimRef> rows(Collection<ClaimRef> claims) {
        return UnnestRows.of(List.copyOf(claims))
                .text("tenant_id", ClaimRef::tenantId)
                .text("claim_key", ClaimRef::claimKey);
    }

    /// Written out: it is asked a dozen times a claim.
    @Override
    public int compareTo(ClaimRef other) {
        int byTenant = tenantId.compareTo(other.tenantId);
        return byTenant == 0 ? claimKey.compareTo(other.claimKey) : byTenant;
    }
}
