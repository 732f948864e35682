package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Measures;
import org.overturn.analytics.port.Numbers.Difference;
import org.overturn.analytics.port.Numbers.Recount;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// Compares the rollups with their recount from the facts. A row that is missing on one side stands for zeros.
final class RecountSql {

    /// More differences than anybody reads.
    private static final int MAX_DIFFERENCES = 100;

    private static final String COUNT = "select count(*) from rollup where tenant_id = ?1";

    private static final String DIFFERENCES = """
            with compared as (
                select dimension, day, key,
                       to_jsonb(kept) - array['tenant_id', 'dimension', 'day', 'key'] as kept,
                       to_jsonb(counted) - array['tenant_id', 'dimension', 'day', 'key'] as counted,
                       kept is null as no_kept,
                       counted is null as no_counted
                from (select * from rollup where tenant_id = ?1) kept
                full join (select * from rollup_recount where tenant_id = ?1) counted
                using (dimension, day, key)
            )
            select json_build_object(
                'dimension', dimension, 'day', day, 'key', key,
                'kept', case when not no_kept then kept end,
                'counted', case when not no_counted then counted end)::text
            from compared
            where case
                when no_kept then true
                when no_counted then exists (select from jsonb_each_text(kept) where value <> '0')
                else kept <> counted
            end
            order by dimension, day, key
            limit ?2
            """;

    private record Row(
            String dimension,
            LocalDate day,
            String key,
            @Nullable Measures kept,
            @Nullable Measures counted) {

        Difference toDifference() {
            return new Difference(dimension, day, key, orZero(kept), orZero(counted));
        }

        private static Measures orZero(@Nullable Measures measures) {
            return measures == null ? Measures.ZERO : measures;
        }
    }

    private RecountSql() {}

    static Uni<Recount> ask(Mutiny.StatelessSession session, TenantId tenant) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter(1, tenant.value())
                .getSingleResult()
                .chain(rollups -> differences(session, tenant).map(it -> new Recount(rollups, it)));
    }

    private static Uni<List<Difference>> differences(Mutiny.StatelessSession session, TenantId tenant) {
        return session.createNativeQuery(DIFFERENCES, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, MAX_DIFFERENCES)
                .getResultList()
                .map(rows -> RowJson.readAll(rows, Row.class).stream()
                        .map(Row::toDifference)
                        .toList());
    }
}
