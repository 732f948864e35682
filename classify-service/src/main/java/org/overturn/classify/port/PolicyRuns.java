package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.overturn.events.ClaimAssessed;
import org.overturn.platform.messaging.Encoded;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// What another policy would make of a tenant's history, and making it hold.
public interface PolicyRuns {

    /// Starts a what-if run; it goes on in the background. Empty while another run of the tenant goes on.
    Uni<Optional<PolicyRun>> ask(TenantId tenant, String version, String user);

    /// The run, empty when the tenant has no such run.
    Uni<Optional<PolicyRun>> find(TenantId tenant, UUID runId);

    /// The tenant's runs, newest first.
    Uni<List<PolicyRun>> list(TenantId tenant, @Nullable KeysetCursor after, int limit);

    /// What a what-if run has found, so far or in all, by payer, verdict and category.
    Uni<List<PolicyDifference>> differences(TenantId tenant, UUID runId, @Nullable KeysetCursor after, int limit);

    /// The same in sums.
    Uni<DifferenceSummary> summary(TenantId tenant, UUID runId);

    /// Makes the policy of a finished what-if run the tenant's, and starts a run that decides every claim anew.
    Uni<Promotion> promote(TenantId tenant, UUID runId, String user);

    /// Calls a what-if run off that still goes on; calling it off once more changes nothing.
    Uni<Cancellation> cancel(TenantId tenant, UUID runId, String user);

    /// Does the next piece of the longest waiting run.
    ///
    /// @param tell tells others where the claims of a piece stand; a reassessment goes on when it is done. After a
    ///     crash in between the piece is done again, which changes nothing and tells the same
    /// @return whether there was a piece to do
    Uni<Boolean> advance(Function<List<Encoded<ClaimAssessed>>, Uni<Void>> tell);
}
