package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.tenant.TenantId;

/// Claims as they stand and how they came to.
public interface Claims {

    /// Everything known of a claim; empty when the tenant has no such claim.
    Uni<Optional<ClaimHistory>> history(TenantId tenant, String claimKey);

    /// Claims by the provider's number for them, in the order of their keys.
    ///
    /// @param token of the patient control number
    /// @param after the last claim key of the page before, null for the first
    Uni<List<StandingClaim>> byPatientControl(TenantId tenant, String token, @Nullable String after, int limit);

    /// Claims by a payer's number for them, in the order of their keys.
    ///
    /// @param tokenOf gives the token of the number for a payer id; asked for every payer the tenant has heard from
    /// @param after the last claim key of the page before, null for the first
    Uni<List<StandingClaim>> byPayerClaim(
            TenantId tenant, UnaryOperator<String> tokenOf, @Nullable String after, int limit);
}
