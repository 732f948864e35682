package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.Conservation;
import org.overturn.classify.port.OpenTransaction;
import org.overturn.classify.port.Seals;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.events.RemittanceSealed;
import org.overturn.platform.database.Database;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Seals in the database. A transaction set that adds up is marked complete and not counted again, as adjudications are
/// never taken away.
@ApplicationScoped
class StoredSeals implements Seals {

    private final Database database;
    private final Clock clock;

    StoredSeals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(List<RemittanceSealed> seals) {
        Set<TenantId> tenants =
                seals.stream().map(seal -> TenantId.of(seal.tenantId())).collect(Collectors.toUnmodifiableSet());
        Instant now = clock.instant();
        return database.asWorker(tenants, session -> SealTable.add(session, seals, now))
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> check(Duration patience) {
        Instant now = clock.instant();
        return database.asWorker(Set.of(), SealTable::tenantsWithOpen)
                .chain(tenants -> check(tenants, now))
                .chain(() -> database.asWorker(Set.of(), session -> SealTable.openSince(session, now.minus(patience))));
    }

    @Override
    public Uni<Void> confirm(Function<List<RemittanceConfirmed>, Uni<Void>> tell) {
        return database.asWorker(Set.of(), ConfirmationTable::due)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tell.apply(due).chain(() -> told(due)));
    }

    @Override
    public Uni<Conservation> conservation(TenantId tenant) {
        return database.inTenant(tenant, session -> SealSums.of(session, tenant));
    }

    @Override
    public Uni<List<OpenTransaction>> open(TenantId tenant, @Nullable KeysetCursor after, int limit) {
        return database.inTenant(tenant, session -> SealSums.open(session, tenant, after, limit));
    }

    private Uni<Void> told(List<RemittanceConfirmed> confirmations) {
        Set<TenantId> tenants =
                confirmations.stream().map(it -> TenantId.of(it.tenantId())).collect(Collectors.toUnmodifiableSet());
        return database.asWorker(tenants, session -> ConfirmationTable.told(session, confirmations))
                .replaceWithVoid();
    }

    private Uni<Integer> check(Set<TenantId> tenants, Instant now) {
        return tenants.isEmpty()
                ? Uni.createFrom().item(0)
                : database.asWorker(tenants, (Mutiny.StatelessSession session) -> SealTable.check(session, now));
    }
}
