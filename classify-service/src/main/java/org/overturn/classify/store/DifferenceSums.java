package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.port.DifferenceSummary;
import org.overturn.classify.port.DifferenceSummary.Group;
import org.overturn.classify.port.DifferenceSummary.Sum;
import org.overturn.platform.tenant.TenantId;

/// Sums over what a what-if run has found.
final class DifferenceSums {

    private static final String TOTAL = "total";
    private static final String PAYER = "payer";
    private static final String VERDICT = "verdict";
    private static final String CATEGORY = "category";

    /// Payers may be many; who needs all of them pages through the differences.
    private static final int PAYERS = 100;

    private static final String SUMS = """
            with d as (select * from policy_difference where tenant_id = :tenant and run_id = :run),
            summed as (
                select 'total' as by, '' as before, '' as after, claims, denied_before_cents, denied_after_cents from d
                union all select 'payer', payer_id, payer_id, claims, denied_before_cents, denied_after_cents from d
                union all select 'verdict', verdict_before, verdict_after, claims, denied_before_cents,
                    denied_after_cents from d
                union all select 'category', category_before, category_after, claims, denied_before_cents,
                    denied_after_cents from d)
            select by, before, after, sum(claims)::bigint, sum(denied_before_cents)::bigint,
                sum(denied_after_cents)::bigint
            from summed group by by, before, after order by sum(claims) desc, before, after
            """;

    private DifferenceSums() {}

    static Uni<DifferenceSummary> of(Mutiny.StatelessSession session, TenantId tenant, UUID runId) {
        return session.createNativeQuery(SUMS, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("run", runId)
                .getResultList()
                .map(DifferenceSums::summary);
    }

    private static DifferenceSummary summary(List<Object[]> rows) {
        Sum total = groups(rows, TOTAL).stream().map(Group::sum).findFirst().orElse(new Sum(0, 0, 0));
        List<Group> payers = groups(rows, PAYER).stream().limit(PAYERS).toList();
        return new DifferenceSummary(total, payers, groups(rows, VERDICT), groups(rows, CATEGORY));
    }

    private static List<Group> groups(List<Object[]> rows, String by) {
        return rows.stream()
                .filter(row -> row[0].equals(by))
                .map(row -> new Group(
                        (String) row[1], (String) row[2], new Sum((long) row[3], (long) row[4], (long) row[5])))
                .toList();
    }
}
