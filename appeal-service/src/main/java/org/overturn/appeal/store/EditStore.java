package org.overturn.appeal.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Announcement;
import org.overturn.appeal.core.Edit;
import org.overturn.appeal.core.Expectation;
import org.overturn.appeal.core.OverturnChances;
import org.overturn.appeal.core.Step;
import org.overturn.appeal.core.WorkItem;
import org.overturn.appeal.port.Edited;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// Applies what people change: item, history and the event to be told are one transaction.
@ApplicationScoped
class EditStore {

    private final Database database;
    private final OverturnChances chances;
    private final ItemWriter writer;
    private final Clock clock;

    EditStore(Database database, OverturnChances chances, Clock clock) {
        this.database = database;
        this.chances = chances;
        this.writer = new ItemWriter(chances);
        this.clock = clock;
    }

    Uni<Edited> edit(TenantId tenant, UUID workItemId, String actor, Edit edit, int expectedVersion) {
        return database.inTenant(
                tenant,
                session -> session.createNativeQuery(Sql.ITEM_TO_EDIT, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, workItemId)
                        .getSingleResultOrNull()
                        .chain(json -> apply(session, json, actor, edit, expectedVersion)));
    }

    private Uni<Edited> apply(
            Mutiny.StatelessSession session, @Nullable String json, String actor, Edit edit, int expectedVersion) {
        if (json == null) {
            return Uni.createFrom().item(new Edited.Missing());
        }
        WorkItemRow row = RowJson.read(json, WorkItemRow.class);
        if (row.version() != expectedVersion) {
            return Uni.createFrom().item(new Edited.Stale());
        }
        return switch (edit.apply(
                WorkItemRows.toItem(row), actor, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            case Edit.Refused(var reason) -> Uni.createFrom().item(new Edited.Refused(reason));
            case Edit.Unchanged() -> done(session, row);
            case Edit.Changed(var step) -> write(session, step);
        };
    }

    private Uni<Edited> write(Mutiny.StatelessSession session, Step step) {
        WorkItem item = step.item();
        return writer.write(session, List.of(step))
                .chain(() -> session.createNativeQuery(Sql.WRITE_UNTOLD)
                        .setParameter(1, item.origin().tenantId())
                        .setParameter(2, item.id().value())
                        .setParameter(3, item.trail().version())
                        .setParameter(4, RowJson.writeOne(Announcement.of(item)))
                        .executeUpdate())
                .chain(() -> done(session, WorkItemRows.toRow(item, Expectation.of(item, chances))));
    }

    private static Uni<Edited> done(Mutiny.StatelessSession session, WorkItemRow row) {
        return WorklistStore.listed(session, row).map(Edited.Done::new);
    }
}
