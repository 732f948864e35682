package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.ledger.Ledger;
import org.overturn.analytics.core.ledger.Pair;
import org.overturn.analytics.port.ProviderLedger;
import org.overturn.events.ProviderAdjusted;
import org.overturn.platform.database.Database;
import org.overturn.platform.tenant.TenantId;

/// Keeps the ledger of provider adjustments. A batch is one transaction: it holds the accounts concerned, adds what is
/// new, reads what has to do with it, folds that in memory, and notes what has changed.
@ApplicationScoped
class LedgerStore implements ProviderLedger {

    private final Database database;
    private final LedgerTables tables;
    private final Ledger ledger;

    LedgerStore(Database database, LedgerTables tables) {
        this.database = database;
        this.tables = tables;
        this.ledger = new Ledger(tables.codes());
    }

    @Override
    public Uni<Void> adjusted(List<ProviderAdjusted> batch) {
        List<AdjustmentRow> rows =
                batch.stream().map(event -> AdjustmentRow.of(event, tables)).toList();
        return database.asWorker(
                tenants(batch),
                session -> AdjustmentRows.hold(session, rows)
                        .chain(() -> AdjustmentRows.insert(session, rows))
                        .chain(added -> settle(session, rows, added)));
    }

    private Uni<Void> settle(Mutiny.StatelessSession session, List<AdjustmentRow> rows, Set<String> added) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<AdjustmentRow> fresh =
                rows.stream().filter(row -> added.contains(row.name())).toList();
        return AdjustmentRows.related(session, fresh, tables.codes().pairedByAccount())
                .map(related -> ledger.fold(related, payments(fresh)))
                .chain(standings -> AdjustmentRows.stand(session, standings));
    }

    private static Set<Pair.Payment> payments(List<AdjustmentRow> fresh) {
        return fresh.stream()
                .map(AdjustmentRow::event)
                .map(it -> new Pair.Payment(it.tenantId(), it.remittanceId(), it.transaction()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<TenantId> tenants(List<ProviderAdjusted> batch) {
        return batch.stream().map(it -> TenantId.of(it.tenantId())).collect(Collectors.toUnmodifiableSet());
    }
}
