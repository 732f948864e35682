package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Which policy decides for whom.
public interface TenantPolicies {

    /// The policy that holds for the tenant now.
    Uni<DenialPolicy> of(TenantId tenant);

    /// The policy of that version: the tenant's own, or one at hand.
    Uni<Optional<DenialPolicy>> find(TenantId tenant, String version);

    /// The policies that the tenant has made to hold, the last one first.
    Uni<List<PolicyActivation>> activations(TenantId tenant, @Nullable KeysetCursor after, int limit);
}
