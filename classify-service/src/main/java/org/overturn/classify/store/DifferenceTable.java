package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.PolicyDifference;
import org.overturn.classify.store.RunQueue.Running;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// What what-if runs have found.
final class DifferenceTable {

    private static final String KEYS = "payer_id, verdict_before, verdict_after, category_before, category_after";

    private DifferenceTable() {}

    /// Counts more changes of a run.
    static Uni<Integer> add(Mutiny.StatelessSession session, Running run, List<Change> changes) {
        var rows = UnnestRows.of(changes)
                .text("payer_id", change -> change.kind().payerId())
                .text("verdict_before", change -> change.kind().verdictBefore())
                .text("verdict_after", change -> change.kind().verdictAfter())
                .text("category_before", change -> change.kind().categoryBefore())
                .text("category_after", change -> change.kind().categoryAfter())
                .bigint("claims", Change::claims)
                .bigint("denied_before_cents", Change::deniedBeforeCents)
                .bigint("denied_after_cents", Change::deniedAfterCents)
                .text("examples", change -> String.join(",", change.examples()));
        String sql = "insert into policy_difference as d (tenant_id, run_id, " + rows.columns() + ")"
                + " select :tenant, :run, " + KEYS + ", claims, denied_before_cents, denied_after_cents,"
                + " string_to_array(examples, ',') from " + rows.fragment("r")
                + " on conflict (tenant_id, run_id, " + KEYS + ") do update set claims = d.claims + excluded.claims,"
                + " denied_before_cents = d.denied_before_cents + excluded.denied_before_cents,"
                + " denied_after_cents = d.denied_after_cents + excluded.denied_after_cents,"
                + " examples = (d.examples || excluded.examples)[1:" + Change.EXAMPLES + "]";
        return rows.bind(session.createNativeQuery(sql)
                        .setParameter("tenant", run.tenant().value())
                        .setParameter("run", run.runId()))
                .executeUpdate();
    }

    /// A page of what a run has found.
    static Uni<List<PolicyDifference>> of(
            Mutiny.StatelessSession session, TenantId tenant, UUID runId, @Nullable KeysetCursor after, int limit) {
        String from = after == null ? "" : " and (" + KEYS + ") > (:payer, :vb, :va, :cb, :ca)";
        var query = session.createNativeQuery(
                        "select " + KEYS + ", claims, denied_before_cents, denied_after_cents,"
                                + " array_to_string(examples, ',') from policy_difference"
                                + " where tenant_id = :tenant and run_id = :run" + from + " order by " + KEYS
                                + " limit :limit",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("run", runId)
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("payer", after.text(0))
                    .setParameter("vb", after.text(1))
                    .setParameter("va", after.text(2))
                    .setParameter("cb", after.text(3))
                    .setParameter("ca", after.text(4));
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(DifferenceTable::read).toList());
    }

    private static PolicyDifference read(Object[] row) {
        return new PolicyDifference(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (long) row[5],
                (long) row[6],
                (long) row[7],
                List.of(((String) row[8]).split(",")));
    }
}
