package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// A tenant's own versions of the denial policy. Once added they never change, and nobody else sees them. They decide
/// for nobody until they are promoted.
public interface OwnPolicies {

    /// Tries an amendment out and adds it.
    Uni<Addition> add(TenantId tenant, PolicyAmendment amendment, String user);

    /// The newest first.
    Uni<List<OwnPolicy>> list(TenantId tenant, @Nullable KeysetCursor after, int limit);

    /// The tenant's own version of that name.
    Uni<Optional<OwnPolicy>> find(TenantId tenant, String version);

    /// The rows of the tenant's own version, as they came.
    Uni<Optional<PolicyAmendment>> amendment(TenantId tenant, String version);

    /// A whole file of a version, the tenant's own or one at hand, as CSV.
    Uni<Optional<String>> file(TenantId tenant, String version, String file);
}
