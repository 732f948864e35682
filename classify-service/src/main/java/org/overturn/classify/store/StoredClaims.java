package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.ClaimHistory;
import org.overturn.classify.port.Claims;
import org.overturn.classify.port.StandingClaim;
import org.overturn.platform.database.Database;
import org.overturn.platform.tenant.TenantId;

/// Claims as people ask for them, read under the tenant's own eyes.
@ApplicationScoped
class StoredClaims implements Claims {

    private final Database database;
    private final ClaimReader reader;
    private final HistoryReader histories;

    StoredClaims(Database database, ClaimReader reader, HistoryReader histories) {
        this.database = database;
        this.reader = reader;
        this.histories = histories;
    }

    @Override
    public Uni<Optional<ClaimHistory>> history(TenantId tenant, String claimKey) {
        ClaimRef claim = new ClaimRef(tenant.value(), claimKey);
        return database.inTenant(
                tenant,
                session -> reader.standing(session, List.of(claim))
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : histories.of(session, claim, found.getFirst()).map(Optional::of)));
    }

    @Override
    public Uni<List<StandingClaim>> byPatientControl(TenantId tenant, String token, @Nullable String after, int limit) {
        return database.inTenant(
                tenant,
                session -> ClaimSearch.byPatientControl(session, tenant, token, after, limit)
                        .chain(claims -> reader.standing(session, claims)));
    }

    @Override
    public Uni<List<StandingClaim>> byPayerClaim(
            TenantId tenant, UnaryOperator<String> tokenOf, @Nullable String after, int limit) {
        return database.inTenant(
                tenant,
                session -> PayerTable.of(session, tenant)
                        .map(payers -> payers.stream().map(tokenOf).toList())
                        .chain(tokens -> ClaimSearch.byPayerClaim(session, tenant, tokens, after, limit))
                        .chain(claims -> reader.standing(session, claims)));
    }
}
