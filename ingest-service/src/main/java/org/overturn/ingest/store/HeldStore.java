package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.TransactionStatus;
import org.overturn.ingest.port.HeldTransactions;
import org.overturn.ingest.store.IdentityTable.Kind;
import org.overturn.platform.database.Database;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Held transaction sets: an operator's decision, its effect and its audit are one transaction.
@ApplicationScoped
class HeldStore implements HeldTransactions {

    private final Database database;

    HeldStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<Held>> list(TenantId tenant, Optional<KeysetCursor> after, int limit) {
        return database.inTenant(tenant, session -> HeldTable.list(session, tenant, after, limit));
    }

    @Override
    public Uni<Depth> depth() {
        return database.asWorker(Set.of(), HeldTable::depth);
    }

    @Override
    public Uni<Settlement> release(TenantId tenant, UUID quarantineId, String operator) {
        return settle(
                tenant,
                quarantineId,
                (session, row) -> row.reason().releasable()
                        ? release(session, tenant, row, operator)
                        : Uni.createFrom().item(new Settlement.NotReleasable()));
    }

    @Override
    public Uni<Settlement> discard(TenantId tenant, UUID quarantineId, String operator) {
        return settle(
                tenant,
                quarantineId,
                (session, row) -> HeldTable.settle(session, tenant, row, TransactionStatus.DISCARDED, operator)
                        .chain(() -> AuditTable.record(
                                session, tenant, operator, "discarded", row.remittance(), row.transaction()))
                        .replaceWith(new Settlement.Settled(row.remittance())));
    }

    private Uni<Settlement> settle(TenantId tenant, UUID quarantineId, Decide decide) {
        return database.inTenant(
                tenant,
                session -> HeldTable.lock(session, tenant, quarantineId)
                        .chain(found -> found.map(row -> row.status() == TransactionStatus.HELD
                                        ? decide.apply(session, row)
                                        : Uni.createFrom().<Settlement>item(new Settlement.SettledBefore()))
                                .orElseGet(() -> Uni.createFrom().item(new Settlement.Unknown()))));
    }

    /// What it says becomes its own, unless another has said it meanwhile; then it is due for the relay.
    private static Uni<Settlement> release(
            Mutiny.StatelessSession session, TenantId tenant, HeldRow row, String operator) {
        var claim = new IdentityTable.Claim(row.contentToken(), row.owner());
        return IdentityTable.claim(session, tenant, Kind.CONTENT, List.of(claim))
                .chain(ours -> ours.isEmpty()
                        ? Uni.createFrom().item(new Settlement.PublishedMeanwhile())
                        : released(session, tenant, row, operator));
    }

    private static Uni<Settlement> released(
            Mutiny.StatelessSession session, TenantId tenant, HeldRow row, String operator) {
        return HeldTable.settle(session, tenant, row, TransactionStatus.ACCEPTED, operator)
                .chain(() -> PublicationTable.due(session, tenant, row.remittance()))
                .chain(() ->
                        AuditTable.record(session, tenant, operator, "released", row.remittance(), row.transaction()))
                .replaceWith(new Settlement.Settled(row.remittance()));
    }

    /// What to do with the locked row.
    @FunctionalInterface
    private interface Decide {
        Uni<Settlement> apply(Mutiny.StatelessSession session, HeldRow row);
    }
}
