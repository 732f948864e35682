package org.overturn.appeal.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.appeal.port.WorkItems.Publish;
import org.overturn.appeal.port.WorkItems.Untold;
import org.overturn.events.WorkItemChanged;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// The changes of people that Kafka has not got yet. They are told and forgotten in one transaction: a crash between
/// the two tells them again, in the same words; two relays never take the same row.
@ApplicationScoped
class UntoldStore {

    private final Database database;

    UntoldStore(Database database) {
        this.database = database;
    }

    Uni<Integer> tell(int limit, Publish publish) {
        return database.asWorker(Set.of(), UntoldStore::tenants)
                .chain(tenants -> tenants.isEmpty()
                        ? Uni.createFrom().item(0)
                        : database.asWorker(tenants, session -> tell(session, tenants, limit, publish)));
    }

    Uni<Untold> depth() {
        return database.asWorker(
                Set.of(),
                session -> session.createNativeQuery(
                                "select count(*), min(added_at) from unpublished_change", Object[].class)
                        .getSingleResult()
                        .map(row -> new Untold(
                                (long) row[0], row[1] == null ? null : ((OffsetDateTime) row[1]).toInstant())));
    }

    private static Uni<Set<TenantId>> tenants(Mutiny.StatelessSession session) {
        return session.createNativeQuery(Sql.TENANTS_WITH_UNTOLD, String.class)
                .getResultList()
                .map(names -> names.stream().map(TenantId::of).collect(Collectors.toSet()));
    }

    private static Uni<Integer> tell(
            Mutiny.StatelessSession session, Set<TenantId> tenants, int limit, Publish publish) {
        return session.createNativeQuery(Sql.TAKE_UNTOLD, String.class)
                .setParameter(1, tenants.stream().map(TenantId::value).toArray(String[]::new))
                .setParameter(2, limit)
                .getResultList()
                .map(UntoldStore::inOrder)
                .chain(events -> publish.all(events).replaceWith(events.size()));
    }

    private static List<WorkItemChanged> inOrder(List<String> rows) {
        return RowJson.readAll(rows, WorkItemChanged.class).stream()
                .sorted(Comparator.comparing(WorkItemChanged::workItemId).thenComparingLong(WorkItemChanged::version))
                .toList();
    }
}
