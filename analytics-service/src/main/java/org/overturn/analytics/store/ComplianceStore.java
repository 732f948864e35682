package org.overturn.analytics.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.ComplianceKey;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.Compliance;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.RowJson;
import org.overturn.platform.tenant.TenantId;

/// Counts broken rules: on claims from the rollups, on remittances from the seals.
@ApplicationScoped
class ComplianceStore implements Compliance {

    /// A trace number is reused where the same payer has given it to another transaction set before. Copies are never
    /// sealed, so every seal is other content (E31).
    private static final String SQL = """
            select to_jsonb(c)::text
            from (
                select counted.*, l.label as payer
                from (
                    select key, split_part(key, chr(31), 1) as payer_id, sum(claims)::bigint as claims,
                           0::bigint as remittances
                    from rollup
                    where tenant_id = ?1 and dimension = 'COMPLIANCE' and day between ?2 and ?3
                    group by key
                    having sum(claims) <> 0
                    union all
                    select s.payer_id || chr(31) || 'remittance.trace-reused', s.payer_id, 0, count(*)
                    from seal s
                    where s.tenant_id = ?1 and s.payment_date between ?2 and ?3 and s.trace_number <> ''
                      and exists (
                          select from seal b
                          where b.tenant_id = s.tenant_id and b.payer_id = s.payer_id
                            and b.trace_number = s.trace_number
                            and (b.payment_date, b.event_id) < (s.payment_date, s.event_id))
                    group by s.payer_id) counted
                left join label l on l.tenant_id = ?1 and l.dimension = 'PAYER' and l.key = counted.payer_id
                order by counted.key) c
            """;

    private final Database database;

    ComplianceStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<Count>> counts(TenantId tenant, Window window) {
        LocalDate first = Objects.requireNonNullElse(window.from(), SummarySql.FIRST);
        LocalDate last = Objects.requireNonNullElse(window.to(), SummarySql.LAST);
        return database.inTenant(
                tenant,
                session -> session.createNativeQuery(SQL, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, first)
                        .setParameter(3, last)
                        .getResultList()
                        .map(rows -> RowJson.readAll(rows, Row.class).stream()
                                .map(Row::toCount)
                                .toList()));
    }

    private record Row(String key, @Nullable String payer, long claims, long remittances) {

        Count toCount() {
            ComplianceKey parsed = ComplianceKey.parse(key);
            return new Count(parsed.payerId(), payer, parsed.rule(), claims, remittances);
        }
    }
}
