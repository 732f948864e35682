package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.core.ledger.Ledger;
import org.overturn.analytics.port.LedgerBooks;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// Answers from the ledger of provider adjustments.
@ApplicationScoped
class BookStore implements LedgerBooks {

    private final Database database;
    private final LedgerTables tables;
    private final Ledger ledger;

    BookStore(Database database, LedgerTables tables) {
        this.database = database;
        this.tables = tables;
        this.ledger = new Ledger(tables.codes());
    }

    @Override
    public Uni<Page<Entry>> entries(TenantId tenant, EntryQuery query) {
        return database.inTenant(
                tenant,
                session -> EntrySql.page(session, tenant, query)
                        .getResultList()
                        .map(rows -> Page.of(
                                        RowJson.readAll(rows, EntryRow.class),
                                        query.limit(),
                                        row -> KeysetCursor.of(row.paymentDate(), row.eventId()))
                                .map(row -> row.toEntry(tables.codes()))));
    }

    @Override
    public Uni<Summary> summary(TenantId tenant, Window window) {
        return database.inTenant(tenant, session -> LedgerSums.summary(session, tenant, window));
    }

    @Override
    public Uni<Recount> recount(TenantId tenant) {
        return database.inTenant(tenant, session -> LedgerRecount.ask(session, tenant, ledger));
    }

    @Override
    public Uni<Page<PaymentCash>> payments(TenantId tenant, PaymentQuery query) {
        return database.inTenant(
                tenant,
                session -> LedgerSums.payments(session, tenant, query)
                        .map(rows -> Page.of(
                                rows, query.limit(), row -> KeysetCursor.of(row.paymentDate(), row.eventId()))));
    }
}
