package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// What must have arrived, against what has.
public interface Seals {

    /// Keeps these seals; those already there stay as they are, and are confirmed once more when they are complete.
    Uni<Void> keep(List<RemittanceSealed> seals);

    /// Looks again at the transaction sets of all tenants that are not complete yet, the longest unlooked-at first.
    ///
    /// @return how many are open still after `patience`: each is something for an operator
    Uni<Long> check(Duration patience);

    /// Tells ingest which transaction sets are complete and not confirmed yet. After a crash in between they are told
    /// again.
    Uni<Void> confirm(Function<List<RemittanceConfirmed>, Uni<Void>> tell);

    /// The tenant's sums.
    Uni<Conservation> conservation(TenantId tenant);

    /// The tenant's transaction sets that are not complete, oldest first.
    Uni<List<OpenTransaction>> open(TenantId tenant, @Nullable KeysetCursor after, int limit);
}
