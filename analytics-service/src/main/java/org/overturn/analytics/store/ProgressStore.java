package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.RemittanceProgress;
import org.overturn.analytics.core.TransactionProgress;
import org.overturn.analytics.port.Progress;
import org.overturn.events.RemittanceConfirmed;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// Answers from `transaction_progress`.
@ApplicationScoped
class ProgressStore implements Progress {

    private final Database database;

    ProgressStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Page<RemittanceProgress>> remittances(
            TenantId tenant, @Nullable Boolean complete, Optional<KeysetCursor> after, int limit) {
        String sql = complete == null ? ProgressSql.ALL : complete ? ProgressSql.COMPLETE : ProgressSql.INCOMPLETE;
        return database.inTenant(
                        tenant,
                        session -> session.createNativeQuery(sql, String.class)
                                .setParameter("tenant", tenant.value())
                                .setParameter(
                                        "after", after.map(it -> it.text(0)).orElse(""))
                                .setParameter("limit", limit + 1)
                                .getResultList())
                .map(rows -> Page.of(
                        RowJson.readAll(rows, RemittanceProgress.class),
                        limit,
                        it -> KeysetCursor.of(it.remittanceId())));
    }

    @Override
    public Uni<Optional<Detail>> remittance(TenantId tenant, String remittanceId) {
        return database.inTenant(
                tenant,
                session -> one(session, tenant, remittanceId)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : transactions(session, tenant, remittanceId)
                                        .map(them -> Optional.of(new Detail(found.getFirst(), them)))));
    }

    @Override
    public Uni<Incomplete> incomplete() {
        return database.asWorker(
                Set.of(),
                session -> session.createNativeQuery(ProgressSql.OPEN_NOW, String.class)
                        .getSingleResult()
                        .map(row -> RowJson.read(row, Incomplete.class)));
    }

    @Override
    public Uni<Void> confirm(Function<List<RemittanceConfirmed>, Uni<Void>> tell) {
        return database.asWorker(Set.of(), ConfirmationRows::due)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tell.apply(due).chain(() -> told(due)));
    }

    private Uni<Void> told(List<RemittanceConfirmed> confirmations) {
        Set<TenantId> tenants =
                confirmations.stream().map(it -> TenantId.of(it.tenantId())).collect(Collectors.toUnmodifiableSet());
        return database.asWorker(tenants, session -> ConfirmationRows.told(session, confirmations))
                .replaceWithVoid();
    }

    private static Uni<List<RemittanceProgress>> one(
            Mutiny.StatelessSession session, TenantId tenant, String remittanceId) {
        return session.createNativeQuery(ProgressSql.ONE, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("remittance", remittanceId)
                .setParameter("limit", 1)
                .getResultList()
                .map(rows -> RowJson.readAll(rows, RemittanceProgress.class));
    }

    private static Uni<List<TransactionProgress>> transactions(
            Mutiny.StatelessSession session, TenantId tenant, String remittanceId) {
        return session.createNativeQuery(ProgressSql.TRANSACTIONS, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("remittance", remittanceId)
                .getResultList()
                .map(rows -> RowJson.readAll(rows, TransactionProgress.class));
    }
}
