package org.overturn.appeal.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.appeal.core.HistoryEntry;
import org.overturn.appeal.port.Listed;
import org.overturn.appeal.port.WorklistQuery;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.TenantId;

/// Reads work items for people.
@ApplicationScoped
class WorklistStore {

    private final Database database;

    WorklistStore(Database database) {
        this.database = database;
    }

    Uni<Page<Listed>> list(TenantId tenant, WorklistQuery query) {
        WorklistSql sql = WorklistSql.of(tenant, query);
        return database.inTenant(
                tenant,
                session -> sql.bind(session)
                        .getResultList()
                        .map(rows -> Page.of(RowJson.readAll(rows, WorkItemRow.class), query.limit(), sql::cursorOf))
                        .chain(page -> withHistory(session, tenant, page)));
    }

    Uni<Listed> find(TenantId tenant, UUID workItemId) {
        return database.inTenant(
                tenant,
                session -> session.createNativeQuery(Sql.ITEM, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, workItemId)
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(Problems::notFound)
                        .map(json -> RowJson.read(json, WorkItemRow.class))
                        .chain(row -> listed(session, row)));
    }

    static Uni<Listed> listed(Mutiny.StatelessSession session, WorkItemRow row) {
        return history(session, row.tenantId(), List.of(row)).map(it -> listed(row, it));
    }

    private static Uni<Page<Listed>> withHistory(
            Mutiny.StatelessSession session, TenantId tenant, Page<WorkItemRow> page) {
        return history(session, tenant.value(), page.items()).map(it -> page.map(row -> listed(row, it)));
    }

    private static Uni<Map<UUID, List<HistoryEntry>>> history(
            Mutiny.StatelessSession session, String tenant, List<WorkItemRow> rows) {
        return session.createNativeQuery(Sql.HISTORY, String.class)
                .setParameter(1, tenant)
                .setParameter(2, rows.stream().map(WorkItemRow::workItemId).toArray(UUID[]::new))
                .getResultList()
                .map(WorklistStore::byItem);
    }

    private static Map<UUID, List<HistoryEntry>> byItem(List<String> rows) {
        Map<UUID, List<HistoryEntry>> entries = new LinkedHashMap<>();
        for (HistoryRow row : RowJson.readAll(rows, HistoryRow.class)) {
            entries.computeIfAbsent(row.workItemId(), key -> new ArrayList<>()).add(row.toEntry());
        }
        return entries;
    }

    private static Listed listed(WorkItemRow row, Map<UUID, List<HistoryEntry>> history) {
        return new Listed(
                WorkItemRows.toItem(row),
                WorkItemRows.expectation(row),
                history.getOrDefault(row.workItemId(), List.of()));
    }
}
