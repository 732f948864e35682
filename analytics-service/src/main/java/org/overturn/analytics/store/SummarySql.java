package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Dimension;
import org.overturn.analytics.core.Grouping;
import org.overturn.analytics.core.Measures;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Numbers.Group;
import org.overturn.analytics.port.Numbers.Summary;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// Sums rollups over a window.
final class SummarySql {

    static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final String SUMS = """
            coalesce(sum(claims), 0)::bigint as claims,
            coalesce(sum(denied_claims), 0)::bigint as denied_claims,
            coalesce(sum(suspect_claims), 0)::bigint as suspect_claims,
            coalesce(sum(preventable_claims), 0)::bigint as preventable_claims,
            coalesce(sum(charge_cents), 0)::bigint as charge_cents,
            coalesce(sum(paid_cents), 0)::bigint as paid_cents,
            coalesce(sum(denied_cents), 0)::bigint as denied_cents,
            coalesce(sum(recovered_cents), 0)::bigint as recovered_cents,
            coalesce(sum(first_claims), 0)::bigint as first_claims,
            coalesce(sum(initial_denials), 0)::bigint as initial_denials,
            coalesce(sum(first_pass_claims), 0)::bigint as first_pass_claims,
            coalesce(sum(adjudications), 0)::bigint as adjudications
            """;

    private static final String NOT_ZERO = """
            (claims, denied_claims, suspect_claims, preventable_claims, charge_cents, paid_cents, denied_cents,
             recovered_cents, first_claims, initial_denials, first_pass_claims, adjudications)
            is distinct from (0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint,
             0::bigint, 0::bigint, 0::bigint, 0::bigint, 0::bigint)
            """;

    private static final String WINDOW =
            " from rollup where tenant_id = ?1 and dimension = ?2 and day between ?3 and ?4 and " + NOT_ZERO;

    private static final String TOTALS =
            "select to_jsonb(s)::text from (select min(day) as first_day, max(day) as last_day, " + SUMS + WINDOW
                    + ") s";

    private static final String BY_KEY = "select to_jsonb(s)::text from (select g.*, l.label from (select key, " + SUMS
            + WINDOW + " group by key) g left join label l"
            + " on l.tenant_id = ?1 and l.dimension = ?2 and l.key = g.key"
            + " order by g.denied_cents desc, g.key) s";

    private static final String BY_DAY = "select to_jsonb(s)::text from (select day::text as key, null as label, "
            + SUMS + WINDOW + " group by day order by day) s";

    private SummarySql() {}

    record TotalsRow(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Measures measures) {
        Summary with(List<Group> groups) {
            return new Summary(firstDay, lastDay, measures, groups);
        }
    }

    static Uni<TotalsRow> totals(Mutiny.StatelessSession session, TenantId tenant, Window window) {
        return bind(session, TOTALS, tenant, window, Dimension.TOTAL)
                .getSingleResult()
                .map(row -> {
                    Days days = RowJson.read(row, Days.class);
                    return new TotalsRow(days.firstDay(), days.lastDay(), RowJson.read(row, Measures.class));
                });
    }

    static Uni<List<Group>> groups(Mutiny.StatelessSession session, TenantId tenant, Window window, Grouping grouping) {
        String sql = grouping == Grouping.DAY ? BY_DAY : BY_KEY;
        return bind(session, sql, tenant, window, grouping.dimension())
                .getResultList()
                .map(rows -> rows.stream().map(SummarySql::group).toList());
    }

    private static Group group(String row) {
        Name name = RowJson.read(row, Name.class);
        return new Group(name.key(), name.label(), RowJson.read(row, Measures.class));
    }

    private static Mutiny.SelectionQuery<String> bind(
            Mutiny.StatelessSession session, String sql, TenantId tenant, Window window, Dimension dimension) {
        return session.createNativeQuery(sql, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, dimension.name())
                .setParameter(3, Objects.requireNonNullElse(window.from(), FIRST))
                .setParameter(4, Objects.requireNonNullElse(window.to(), LAST));
    }

    private record Days(
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}

    private record Name(String key, @Nullable String label) {}
}
