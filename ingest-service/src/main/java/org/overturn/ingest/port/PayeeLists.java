package org.overturn.ingest.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.overturn.ingest.core.Payees;
import org.overturn.platform.tenant.TenantId;

/// The payees of a tenant.
public interface PayeeLists {

    /// Those that are set.
    Uni<Payees> of(TenantId tenant);

    /// Sets them, in place of those before. Tax ids are kept as keyed hashes alone.
    ///
    /// @return those that are set now
    Uni<Payees> replace(TenantId tenant, List<String> npis, List<String> taxIds, String operator);
}
