package org.overturn.appeal.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.appeal.core.Expectation;
import org.overturn.appeal.core.HistoryEntry;
import org.overturn.appeal.core.OverturnChances;
import org.overturn.appeal.core.Step;
import org.overturn.platform.database.RowJson;

/// Writes new versions of items with the history that explains them, so that neither is ever without the other.
final class ItemWriter {

    private final OverturnChances chances;

    ItemWriter(OverturnChances chances) {
        this.chances = chances;
    }

    Uni<Void> write(Mutiny.StatelessSession session, List<Step> steps) {
        if (steps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<WorkItemRow> items = new ArrayList<>();
        List<HistoryRow> history = new ArrayList<>();
        for (Step step : steps) {
            items.add(WorkItemRows.toRow(step.item(), Expectation.of(step.item(), chances)));
            HistoryEntry entry = step.entry();
            if (entry != null) {
                history.add(HistoryRow.of(step.item(), entry));
            }
        }
        return insert(session, Sql.WRITE_ITEMS, items).chain(() -> insert(session, Sql.WRITE_HISTORY, history));
    }

    private static Uni<Void> insert(Mutiny.StatelessSession session, String statement, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(statement)
                        .setParameter(1, RowJson.write(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
