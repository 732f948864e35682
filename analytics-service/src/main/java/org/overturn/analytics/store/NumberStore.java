package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ClaimFact;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.core.Reconciliation;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Numbers;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// Answers from rollups and facts.
@ApplicationScoped
class NumberStore implements Numbers {

    private final Database database;

    NumberStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Summary> summary(TenantId tenant, Window window, @Nullable Grouping grouping) {
        return database.inTenant(
                tenant,
                session -> SummarySql.totals(session, tenant, window)
                        .chain(totals ->
                                groups(session, tenant, window, grouping).map(totals::with)));
    }

    @Override
    public Uni<Page<ClaimFact>> facts(TenantId tenant, FactQuery query) {
        FactSql sql = FactSql.of(tenant, query);
        return database.inTenant(
                tenant,
                session -> sql.bind(session)
                        .getResultList()
                        .map(rows -> Page.of(
                                        RowJson.readAll(rows, FactRow.class), query.limit(), row -> cursor(query, row))
                                .map(FactRow::toFact)));
    }

    @Override
    public Uni<Reconciliation> reconciliation(TenantId tenant) {
        return database.inTenant(tenant, session -> ReconciliationSql.ask(session, tenant));
    }

    @Override
    public Uni<Recount> recount(TenantId tenant) {
        return database.inTenant(tenant, session -> RecountSql.ask(session, tenant));
    }

    private static Uni<List<Group>> groups(
            Mutiny.StatelessSession session, TenantId tenant, Window window, @Nullable Grouping grouping) {
        return grouping == null
                ? Uni.createFrom().item(List.of())
                : SummarySql.groups(session, tenant, window, grouping);
    }

    private static KeysetCursor cursor(FactQuery query, FactRow row) {
        Object day = query.counted().byFirstPayment() ? row.firstPaymentDate() : row.paymentDate();
        if (day == null) {
            throw new IllegalStateException("only claims with a first payment count on it");
        }
        return KeysetCursor.of(day, row.claimKey());
    }
}
