package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.Label;
import org.overturn.platform.database.UnnestRows;

/// Writes `label`.
final class LabelRows {

    private static final String ON_CONFLICT = """
             on conflict (tenant_id, dimension, key) do update set label = excluded.label, named_on = excluded.named_on
            where (label.named_on, label.label) < (excluded.named_on, excluded.label)
            """;

    private LabelRows() {}

    static Uni<Void> upsert(Mutiny.StatelessSession session, List<Label> labels) {
        if (labels.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UnnestRows<Label> rows = UnnestRows.of(labels)
                .text("tenant_id", Label::tenantId)
                .text("dimension", it -> it.dimension().name())
                .text("key", Label::key)
                .text("label", Label::label)
                .date("named_on", Label::namedOn);
        String sql = "insert into label (" + rows.columns() + ") select " + rows.columns() + " from "
                + rows.fragment("r") + ON_CONFLICT;
        return rows.bind(session.createNativeQuery(sql)).executeUpdate().replaceWithVoid();
    }
}
