package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.platform.tenant.TenantId;

/// Which policy decides for whom.
public interface TenantPolicies {

    /// The policy that holds for the tenant now.
    Uni<DenialPolicy> of(TenantId tenant);
}
