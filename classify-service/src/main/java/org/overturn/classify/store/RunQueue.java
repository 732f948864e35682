package org.overturn.classify.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.classify.port.PolicyRun.Purpose;
import org.overturn.platform.tenant.TenantId;

/// Runs that are not finished, of all tenants, and how far they are.
final class RunQueue {

    private static final int LOOKED_AT = 20;

    private static final String COLUMNS = "tenant_id, run_id, purpose, version, baseline_version, after_claim_key";

    private RunQueue() {}

    /// Runs that wait, first the one whose last stretch is longest ago: tenants take turns. One whose policies are not
    /// at hand waits for an instance that has them, and takes nobody's turn; of a tenant's own version that is what
    /// lies beneath it.
    ///
    /// @param versions of the policies at hand
    static Uni<List<Running>> waiting(Mutiny.StatelessSession session, List<String> versions) {
        return session.createNativeQuery(
                        "select " + COLUMNS + " from policy_run r"
                                + " where state = 'running' and " + atHand("version")
                                + " and (purpose = 'reassessment' or " + atHand("baseline_version") + ")"
                                + " order by progressed_at limit " + LOOKED_AT,
                        Object[].class)
                .setParameter("versions", versions.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(RunQueue::read).toList());
    }

    private static String atHand(String column) {
        return "coalesce((select o.ground from policy_amendment o where o.tenant_id = r.tenant_id and o.version = r."
                + column + "), r." + column + ") = any(:versions)";
    }

    /// The run as it is now, held until the transaction ends; empty when another instance is at it or has finished it.
    static Uni<Optional<Running>> hold(Mutiny.StatelessSession session, TenantId tenant, UUID runId) {
        return session.createNativeQuery(
                        "select " + COLUMNS + " from policy_run"
                                + " where tenant_id = :tenant and run_id = :run and state = 'running'"
                                + " for update skip locked",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("run", runId)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(RunQueue::read));
    }

    /// Notes how far a run has come, unless somebody else has noted it already.
    ///
    /// @return one, or zero when it was noted already
    static Uni<Integer> advance(Mutiny.StatelessSession session, Running run, Stretch stretch, Instant now) {
        return session.createNativeQuery("update policy_run set done_claims = done_claims + :done,"
                        + " changed_claims = changed_claims + :changed, after_claim_key = :next, progressed_at = cast(:now as timestamptz),"
                        + " state = case when :last then 'done' else state end,"
                        + " finished_at = case when :last then cast(:now as timestamptz) else finished_at end"
                        + " where tenant_id = :tenant and run_id = :run and state = 'running'"
                        + " and after_claim_key = :before")
                .setParameter("done", stretch.done())
                .setParameter("changed", stretch.changed())
                .setParameter("next", stretch.next())
                .setParameter("last", stretch.last())
                .setParameter("now", now)
                .setParameter("tenant", run.tenant.value())
                .setParameter("run", run.runId)
                .setParameter("before", run.afterClaimKey)
                .executeUpdate();
    }

    private static Running read(Object[] row) {
        return new Running(
                TenantId.of((String) row[0]),
                (UUID) row[1],
                row[2].equals("what-if") ? Purpose.WHAT_IF : Purpose.REASSESSMENT,
                (String) row[3],
                (String) row[4],
                (String) row[5]);
    }

    /// A run that goes on after a claim key.
    ///
    /// @param version the policy to try, or to make hold
    /// @param baselineVersion the policy that held when the run was asked for
    record Running(
            TenantId tenant,
            UUID runId,
            Purpose purpose,
            String version,
            String baselineVersion,
            String afterClaimKey) {}

    /// A piece of a run.
    ///
    /// @param done claims
    /// @param changed how many of them came out differently
    /// @param next the last claim key of the piece
    /// @param last whether the run ends with it
    record Stretch(long done, long changed, String next, boolean last) {

        /// The same with so many changes.
        Stretch with(long changes) {
            return new Stretch(done, changes, next, last);
        }
    }
}
