package org.overturn.appeal.store;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.appeal.core.Status;
import org.overturn.appeal.port.WorklistQuery;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// The statement of one page: the filters that are set, the rows after the cursor, one row more than asked for.
final class WorklistSql {

    private final WorklistQuery.Sort sort;
    private final StringBuilder text = new StringBuilder("select to_jsonb(w)::text from work_item w where true");
    private final List<Object> parameters = new ArrayList<>();

    private WorklistSql(WorklistQuery.Sort sort) {
        this.sort = sort;
    }

    static WorklistSql of(TenantId tenant, WorklistQuery query) {
        WorklistSql sql = new WorklistSql(query.sort());
        sql.and("w.tenant_id = ?", tenant.value());
        sql.statuses(query.statuses());
        sql.andIfSet(
                "w.category = ?",
                query.category() == null ? null : query.category().name());
        sql.andIfSet("w.payer_id = ?", query.payerId());
        sql.andIfSet("w.assignee = ?", query.assignee());
        sql.andIfSet("w.due_order < ?", query.dueBefore());
        query.after().ifPresent(sql::after);
        sql.text.append(" order by ").append(sql.order()).append(" limit ").append(query.limit() + 1);
        return sql;
    }

    Mutiny.SelectionQuery<String> bind(Mutiny.StatelessSession session) {
        Mutiny.SelectionQuery<String> query = session.createNativeQuery(text.toString(), String.class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    KeysetCursor cursorOf(WorkItemRow last) {
        return switch (sort) {
            case VALUE -> KeysetCursor.of(last.expectedCents(), last.workItemId());
            case DUE -> KeysetCursor.of(last.dueOrder(), last.workItemId());
            case OPENED -> KeysetCursor.of(last.openedAt(), last.workItemId());
        };
    }

    private void after(KeysetCursor cursor) {
        switch (sort) {
            case VALUE -> and("(w.expected_cents, w.work_item_id) < (?, ?)", cursor.number(0), cursor.uuid(1));
            case DUE -> and("(w.due_order, w.work_item_id) > (?, ?)", cursor.date(0), cursor.uuid(1));
            case OPENED -> and("(w.opened_at, w.work_item_id) < (?, ?)", cursor.instant(0), cursor.uuid(1));
        }
    }

    private String order() {
        return switch (sort) {
            case VALUE -> "w.expected_cents desc, w.work_item_id desc";
            case DUE -> "w.due_order, w.work_item_id";
            case OPENED -> "w.opened_at desc, w.work_item_id desc";
        };
    }

    private void statuses(List<Status> statuses) {
        switch (statuses.size()) {
            case 0 -> {}
            // One status alone is an equality that an index can follow in order of value.
            case 1 -> and("w.status = ?", statuses.getFirst().name());
            default ->
                and("w.status = any(?)", (Object)
                        statuses.stream().map(Status::name).toArray(String[]::new));
        }
    }

    private void andIfSet(String condition, @Nullable Object value) {
        if (value != null) {
            and(condition, value);
        }
    }

    /// Adds a condition; each `?` becomes the next parameter.
    private void and(String condition, Object... values) {
        String numbered = condition;
        for (Object value : values) {
            parameters.add(value);
            numbered = numbered.replaceFirst("\\?(?![0-9])", "?" + parameters.size());
        }
        text.append(" and ").append(numbered);
    }
}
