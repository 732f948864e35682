package org.overturn.analytics.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.analytics.core.Window;
import org.overturn.platform.tenant.TenantId;

/// The `where` of a page, with its parameters in the order in which they are added.
final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /// Rows of a tenant on the days of a window.
    static Conditions of(TenantId tenant, String alias, Window window) {
        Conditions conditions = new Conditions();
        conditions.text.append("where ").append(alias).append(".tenant_id = ?1");
        conditions.parameters.add(tenant.value());
        LocalDate first = Objects.requireNonNullElse(window.from(), SummarySql.FIRST);
        LocalDate last = Objects.requireNonNullElse(window.to(), SummarySql.LAST);
        return conditions.and(alias + ".payment_date between ? and ?", first, last);
    }

    /// Adds a condition; each `?` becomes the next parameter.
    Conditions and(String condition, Object... values) {
        String numbered = condition;
        for (Object value : values) {
            parameters.add(value);
            numbered = numbered.replaceFirst("\\?(?![0-9])", "?" + parameters.size());
        }
        text.append(" and ").append(numbered);
        return this;
    }

    Mutiny.SelectionQuery<String> bind(Mutiny.StatelessSession session, String statement) {
        Mutiny.SelectionQuery<String> query = session.createNativeQuery(statement.formatted(text), String.class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
